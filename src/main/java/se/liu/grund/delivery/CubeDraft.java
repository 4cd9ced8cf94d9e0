package se.liu.grund.delivery;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import se.liu.grund.contract.Role;
import se.liu.grund.delivery.Draft.Line;
import se.liu.grund.delivery.Draft.Source;
import se.liu.grund.source.Variable;

/** Drafts the contract of a cube. */
final class CubeDraft {

    private CubeDraft() {}

    static void into(Draft draft, CubeLook look, Proposal proposal) {
        draft.cube = true;
        new RoleSources(
                        draft,
                        proposal,
                        variable -> new Source("variable", ContractText.quoted(variable.code()), "", null))
                .fill("", true);
        Set<SeenVariable> taken = new HashSet<>();
        proposal.granted().values().forEach(claim -> taken.add(claim.variable()));
        for (SeenVariable variable : look.variables()) {
            List<String> all = variable.all();
            if (!taken.contains(variable) && all.size() > 1) {
                boolean time = variable.kind() == Variable.Kind.TIME;
                String chosen = time ? all.getLast() : Chosen.of(all);
                draft.where.add(new Line(
                        ContractText.quoted(variable.code()),
                        ContractText.quoted(variable.codeOf(chosen)),
                        "TODO: " + all.size() + " values and no role; this is " + chosen));
            }
        }
        RoleClaim gender = proposal.granted().get(Role.KÖN);
        if (gender != null) {
            gender.variable().all().stream()
                    .filter(label -> Genders.of(label) == null)
                    .forEach(label -> draft.leaveOut.add(new Line("", ContractText.quoted(label), "no word for kön")));
        }
        Set<String> named = new TreeSet<>();
        for (Map.Entry<Role, RoleClaim> entry : proposal.granted().entrySet()) {
            List<String> all = entry.getValue().variable().all();
            if (entry.getKey() != Role.KÖN && all.size() > 1) {
                all.stream().filter(Totals::mustBeNamed).forEach(named::add);
            }
        }
        if (!named.isEmpty()) {
            draft.totals.addAll(Totals.DEFAULT);
            draft.totals.addAll(named);
        }
    }
}
