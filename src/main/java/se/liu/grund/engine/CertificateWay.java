package se.liu.grund.engine;

/** The certificate lets the machine in; the header says as whom. */
record CertificateWay(QlikUser user) implements WayIn {

    @Override
    public Pass pass() {
        return Pass.header("X-Qlik-User", user.header());
    }
}
