package se.liu.grund.release;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** At start, before anything is asked of the service: finishes or removes what a killed process left. */
@Component
class ReleaseRecovery implements SmartInitializingSingleton {

    private final Releases releases;

    ReleaseRecovery(Releases releases) {
        this.releases = releases;
    }

    @Override
    public void afterSingletonsInstantiated() {
        releases.recover();
    }
}
