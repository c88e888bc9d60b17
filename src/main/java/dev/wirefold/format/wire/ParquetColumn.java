package dev.wirefold.format.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.NanoTime;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.jspecify.annotations.Nullable;

/** A column of a Parquet file, whose values become texts. */
final class ParquetColumn {

  /** The Julian day of 1 January 1970. */
  private static final int EPOCH_DAY = 2_440_588;

  private final int index;
  private final PrimitiveType type;

  ParquetColumn(int index, PrimitiveType type) {
    this.index = index;
    this.type = type;
  }

  String name() {
    return type.getName();
  }

  /** Returns a row's value; null if it has none. */
  @Nullable String text(Group row) {
    if (row.getFieldRepetitionCount(index) == 0) {
      return null;
    }
    return switch (type.getPrimitiveTypeName()) {
      case BINARY, FIXED_LEN_BYTE_ARRAY -> new String(bytes(row.getBinary(index, 0)), UTF_8);
      case INT32 -> whole(row.getInteger(index, 0));
      case INT64 -> whole(row.getLong(index, 0));
      case BOOLEAN -> String.valueOf(row.getBoolean(index, 0));
      case FLOAT -> String.valueOf(row.getFloat(index, 0));
      case DOUBLE -> seconds(row.getDouble(index, 0));
      case INT96 -> time(NanoTime.fromBinary(row.getInt96(index, 0)));
    };
  }

  private static byte[] bytes(Binary value) {
    return value.getBytes();
  }

  private static String seconds(double value) {
    long whole = (long) value;
    return whole == value ? String.valueOf(whole) : String.valueOf(value);
  }

  private String whole(long value) {
    LogicalTypeAnnotation meaning = type.getLogicalTypeAnnotation();
    if (meaning instanceof DateLogicalTypeAnnotation) {
      return LocalDate.ofEpochDay(value).toString();
    }
    if (!(meaning instanceof TimestampLogicalTypeAnnotation time)) {
      return String.valueOf(value);
    }
    TimeUnit unit =
        switch (time.getUnit()) {
          case MILLIS -> TimeUnit.MILLISECONDS;
          case MICROS -> TimeUnit.MICROSECONDS;
          case NANOS -> TimeUnit.NANOSECONDS;
        };
    long perSecond = unit.convert(1, TimeUnit.SECONDS);
    long nanos = unit.toNanos(Math.floorMod(value, perSecond));
    String instant = Instant.ofEpochSecond(Math.floorDiv(value, perSecond), nanos).toString();
    return time.isAdjustedToUTC() ? instant : instant.replace("Z", "");
  }

  private static String time(NanoTime time) {
    long day = (long) time.getJulianDay() - EPOCH_DAY;
    return Instant.ofEpochSecond(day * TimeUnit.DAYS.toSeconds(1), time.getTimeOfDayNanos())
        .toString();
  }
}
