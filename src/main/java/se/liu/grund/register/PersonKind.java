package se.liu.grund.register;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.temporal.Temporal;
import java.util.Date;
import org.jooq.Field;

/** As what ids of persons are written. One person is the same text in every register, or is not found there. */
enum PersonKind {
    TEXT("text"),
    NUMBER("whole numbers"),
    /** What engines write as they like: 1.0E11, 1.00, dates. */
    OTHER("other");

    private final String words;

    PersonKind(String words) {
        this.words = words;
    }

    /** In a message. */
    String words() {
        return words;
    }

    static PersonKind of(Field<?> column) {
        Class<?> type = column.getType();
        if (type == BigDecimal.class) {
            return column.getDataType().precision() > 0 && column.getDataType().scale() == 0 ? NUMBER : OTHER;
        }
        if (type == Double.class
                || type == Float.class
                || type == byte[].class
                || Date.class.isAssignableFrom(type)
                || Temporal.class.isAssignableFrom(type)) {
            return OTHER;
        }
        return Number.class.isAssignableFrom(type) || type == BigInteger.class ? NUMBER : TEXT;
    }
}
