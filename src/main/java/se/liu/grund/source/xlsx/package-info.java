/** Workbooks of Excel and of what saves like it ({@code .xlsx}, {@code .xlsm}) as grids, by ECMA-376. Doors: {@code Workbook}, {@code Sheet}. */
@NullMarked
@NamedInterface("xlsx")
package se.liu.grund.source.xlsx;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
