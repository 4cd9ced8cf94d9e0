package se.liu.grund.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** The folders of contracts and releases, looked at when the service starts: better no start than a failing run. */
@Component
public class Folders {

    private final Path contracts;
    private final Path releases;

    Folders(FolderSettings settings) {
        this.contracts = settings.sources().contracts();
        this.releases = settings.release().folder();
        checkContracts();
        checkReleases();
    }

    /** Holds {@code apps}, {@code deliveries} and {@code codes}. */
    public Path contracts() {
        return contracts;
    }

    /** What Qlik's {@code lib://} connection points at. */
    public Path releases() {
        return releases;
    }

    /** Whether releases can be written now. */
    public boolean releasesWritable() {
        return Files.isDirectory(releases) && Files.isWritable(releases);
    }

    private void checkContracts() {
        if (!Files.isDirectory(contracts.resolve("apps"))) {
            throw new StartException(
                    "The contracts folder " + contracts.toAbsolutePath()
                            + " is not there, or has no folder 'apps' in it.",
                    "Start Grund where its 'contracts' folder lies, or set grund.sources.contracts to that folder.");
        }
    }

    private void checkReleases() {
        try {
            Files.createDirectories(releases);
        } catch (IOException e) {
            throw new StartException(
                    "The release folder " + releases.toAbsolutePath() + " cannot be made: " + e + ".",
                    "Make it, or set grund.release.folder to a folder that this user may write to.",
                    e);
        }
        if (!releasesWritable()) {
            throw new StartException(
                    "The release folder " + releases.toAbsolutePath() + " cannot be written to by user '"
                            + System.getProperty("user.name") + "'.",
                    "Give that user the right to write there, or set grund.release.folder to another folder.");
        }
    }
}
