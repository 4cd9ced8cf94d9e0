package se.liu.grund.codelist;

/**
 * The way from a former name to the entry of today.
 *
 * @param entry what the label meant in its time, with when that was
 * @param share whether it became the whole of the entry of today, or was merged into it
 */
public record Former(CodeList.Entry entry, Share share) {

    /** How much of the entry of today it was. */
    public enum Share {
        /** The same thing by another name or code: its numbers may stand for the entry of today. */
        WHOLE,
        /** One of several that were merged, or merged into what was there: its numbers are a part. */
        PART
    }

    /** Like {@code 'Växjö universitet' (1999–2009) is a part of what is now 'Linnéuniversitetet' (from 2010)}. */
    public String told(CodeList.Entry now) {
        return "'%s' (%s) is %s '%s' (%s)"
                .formatted(
                        entry.label(),
                        entry.validity(),
                        share == Share.WHOLE ? "a former name of" : "a part of what is now",
                        now.label(),
                        now.validity());
    }
}
