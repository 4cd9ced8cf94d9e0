package se.liu.grund.delivery;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.liu.grund.contract.AppContract;
import se.liu.grund.contract.Population;

/** Puts a draft together of all that was found. */
final class Drafts {

    private Drafts() {}

    /** Fills a draft; gives the columns of numbers (from 0) that it leaves out. */
    static Set<Integer> fill(Draft draft, OpenedFile opened, Seen seen, Proposal proposal, MarkerProposals markers) {
        @Nullable GridLook grid = opened.grid();
        @Nullable CubeLook cube = opened.cube();
        CellCensus census = opened.census();
        remarks(draft, opened, proposal);
        AppContract app = proposal.app();
        if (!proposal.population().isEmpty() && app != null) {
            draft.population = proposal.population();
            draft.remarks.add("Population: the first of those it may be of: "
                    + app.populations().stream().map(Population::id).collect(Collectors.joining(", ")) + ".");
        }
        draft.table("file", ContractText.quoted(proposal.name().pattern()), "");
        opened.keys().forEach(draft.table::add);
        draft.markers.addAll(markers.found());
        Set<Integer> aside = Set.of();
        if (grid != null) {
            if (!census.decimal().equals("none")) {
                draft.table("decimal", census.decimal(), "whole counts written with decimals");
            }
            aside = GridDraft.into(draft, grid, seen, proposal, opened.sheet());
        } else if (cube != null) {
            CubeDraft.into(draft, cube, proposal);
        }
        List<String> required = RoleSources.required(draft, proposal.granted());
        draft.head.add(new Draft.Line("required", ContractText.list(required), "which kön must come"));
        return aside;
    }

    private static void remarks(Draft draft, OpenedFile opened, Proposal proposal) {
        draft.remarks.add("Proposed for " + proposal.name().plain() + " by what the file holds. Lines with TODO are for"
                + " a person to decide; read the rest too.");
        if (proposal.fits()) {
            draft.remarks.add("App: " + proposal.why() + ".");
        }
        if (opened.cubeFacts() != null && !opened.cubeFacts().title().isEmpty()) {
            draft.remarks.add(opened.cubeFacts().title());
        }
        if (opened.census().broken() > 0) {
            draft.remarks.add(
                    opened.census().broken() + " numbers have decimals: they are no counts, and none of them is read.");
        }
    }
}
