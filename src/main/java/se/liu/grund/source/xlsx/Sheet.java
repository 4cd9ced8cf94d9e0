package se.liu.grund.source.xlsx;

/**
 * One tab of a workbook.
 *
 * @param name as its tab shows it, unique in the workbook whatever the case of its letters
 * @param position counted from 1, hidden ones and charts included
 */
public record Sheet(String name, int position, Visibility visibility, Content content) {

    /** Who sees the tab. */
    public enum Visibility {
        VISIBLE,
        /** Shown when somebody asks for hidden sheets. */
        HIDDEN,
        /** Shown by macros only. */
        VERY_HIDDEN
    }

    /** What the tab holds. */
    public enum Content {
        CELLS,
        /** A chart, a dialogue or macros of old: nothing to read. */
        OTHER
    }
}
