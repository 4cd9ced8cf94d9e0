/** Looking into a QVD without Qlik: {@code java -jar grund.jar qvd …}. Door: {@code QvdCommand}. */
@NullMarked
@NamedInterface("command")
package se.liu.grund.qvd.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
