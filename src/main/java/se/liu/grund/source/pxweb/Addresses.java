package se.liu.grund.source.pxweb;

import java.net.URI;
import java.util.Locale;

/** Where PxWeb may be, and what may be asked there. */
final class Addresses {

    private Addresses() {}

    /** The address with a slash at its end. @throws se.liu.grund.source.SourceException when it is not to be called */
    static URI base(URI base) {
        String host = String.valueOf(base.getHost()).toLowerCase(Locale.ROOT);
        boolean near = host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
        String scheme = String.valueOf(base.getScheme()).toLowerCase(Locale.ROOT);
        boolean allowed = scheme.equals("https") || scheme.equals("http") && near;
        if (!allowed || base.getHost() == null || base.getUserInfo() != null || base.getQuery() != null) {
            throw Problems.fault(
                    "the address "
                            + (base.getUserInfo() == null ? Problems.quoted(base.toString()) : "with a password"),
                    "https:// and a host, or http:// on this machine",
                    "Set the address of PxWeb's API.");
        }
        String text = base.toString();
        return URI.create(text.endsWith("/") ? text : text + "/");
    }

    /** @param path whether the table's name has folders */
    static void table(TableRequest request, boolean path) {
        String name = "[\\p{L}\\p{N}_-][\\p{L}\\p{N}_.-]{0,99}";
        if (!request.table().matches(path ? name + "(/" + name + "){0,20}" : name)) {
            throw Problems.fault(
                    "the table " + Problems.quoted(request.table()),
                    path ? "a path such as BE/BE0101/BE0101A/BefolkningNy" : "an id such as TAB6471",
                    "Set the table's name as the database has it.");
        }
        if (!request.language().matches("[A-Za-z]{2,3}(-[A-Za-z]{2})?")) {
            throw Problems.fault(
                    "the language " + Problems.quoted(request.language()), "such as sv", "Set a language by its code.");
        }
    }
}
