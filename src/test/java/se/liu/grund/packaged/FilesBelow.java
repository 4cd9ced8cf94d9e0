package se.liu.grund.packaged;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** The files below a folder in which a running jar works: one that it takes away meanwhile is not there. */
final class FilesBelow {

    private FilesBelow() {}

    static List<Path> of(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                files.add(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException fault) throws IOException {
                if (file.equals(folder)) {
                    throw fault;
                }
                return goOn(fault);
            }

            @Override
            public FileVisitResult postVisitDirectory(Path below, IOException fault) throws IOException {
                return goOn(fault);
            }

            private FileVisitResult goOn(IOException fault) throws IOException {
                if (fault != null && !(fault instanceof NoSuchFileException)) {
                    throw fault;
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }
}
