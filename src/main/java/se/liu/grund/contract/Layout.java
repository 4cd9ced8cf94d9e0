package se.liu.grund.contract;

/** The shape of a mart in Qlik (DESIGN.md section 10). */
public enum Layout {
    /** One fact table; every QVD has the same column list, so all CONCATENATE loads stay optimized. */
    CONCATENATED,
    /** One table a measure, tied by {@code %Nyckel} to {@code link.qvd}. */
    TABLE_PER_MEASURE
}
