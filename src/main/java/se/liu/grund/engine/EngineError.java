package se.liu.grund.engine;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The engine's error codes that an app's reload and read-back can meet, each with what it means and what to do. */
public enum EngineError {
    INTERNAL_ERROR(-128, "The engine failed inside. Look in its log."),
    GENERIC_UNKNOWN(-1, "The engine gives no cause. Look in its log."),
    NOT_SET(1, "Something that was asked for is not set. Look in the engine's log."),
    NOT_FOUND(2, "Something that was asked for does not exist. Check the names."),
    ALREADY_EXISTS(3, "It exists already. Choose another name."),
    INVALID_PATH(4, "The path cannot be used. Check the folder connection."),
    ACCESS_DENIED(5, "The user may not do this. Give the user rights on the app."),
    OUT_OF_MEMORY(6, "The engine has no memory left. Free some, then run again."),
    NOT_INITIALIZED(7, "The engine is not ready yet. Run again."),
    INVALID_PARAMETERS(8, "The engine did not accept a parameter. Check names and expressions in the contract."),
    EMPTY_PARAMETERS(9, "A parameter is empty. Check names and expressions in the contract."),
    GENERIC_INTERNAL_ERROR(10, "The engine failed inside. Look in its log."),
    CORRUPT_DATA(11, "The app's data is corrupt. Restore the app from a backup."),
    ABORTED(15, "The engine dropped the request, as when the app changed meanwhile. Run again."),
    CONNECTION_LOST(16, "The engine lost a connection of its own. Look in its log."),
    UNSUPPORTED_IN_PRODUCT_VERSION(17, "This engine does not offer this. Check the version."),
    MEMORY_LIMIT_REACHED(19, "The memory limit is reached. Raise it or load less."),
    NOT_IMPLEMENTED(20, "This engine does not offer this. Check the version."),
    ENGINE_TERMINATED(21, "The engine has stopped. Run again when it is back."),

    APP_ALREADY_EXISTS(1000, "An app of that name exists already. Choose another name."),
    APP_INVALID_NAME(1001, "The app's name cannot be used. Choose another name."),
    APP_ALREADY_OPEN(1002, "The session has an app open already. Use an identity of its own for each run."),
    APP_NOT_FOUND(1003, "No app has this id, or this user may not see it. Check the app id in the configuration."),
    APP_SAVE_FAILED(1005, "The app could not be saved, so its old data is still in place. Look in the engine's log."),
    APP_INVALID(1007, "No app is open in this session. Open it first."),
    APP_CONNECT_FAILED(1008, "The engine could not open the app. Look in its log."),
    APP_OPEN_IN_DIFFERENT_MODE(
            1009, "The app is open in another mode (with or without data). Wait until it is closed."),
    APP_SIZE_EXCEEDED(1015, "The app is larger than allowed. Raise the limit or load less."),
    APP_DIRECT_QUERY(1016, "The app is a direct query app, which holds no data of its own. Choose another app."),
    APP_NOT_OPEN(1017, "The app is not open. Open it first."),

    CONNECTION_ALREADY_EXISTS(2000, "A data connection of that name exists already. Choose another name."),
    CONNECTION_NOT_FOUND(2001, "No such data connection, or this user may not see it. Check the lib:// name."),
    CONNECTION_FAILED_TO_LOAD(2002, "The data connection could not be read. Look in the engine's log."),
    CONNECTION_NAME_INVALID(2004, "The data connection's name must have 1-256 characters, none of <>:\"/\\|?*."),
    CONNECTION_MISSING_CREDENTIALS(2005, "The data connection has no user or password. Set them."),

    FILE_ACCESS_DENIED(3000, "The engine's own user may not read the file. Give it rights on the folder."),
    FILE_NAME_INVALID(3001, "The file's name cannot be used. Check the path in the load script."),
    FILE_CORRUPT(3002, "The file is corrupt. Publish the release again."),
    FILE_NOT_FOUND(3003, "The file is not where the engine looks. Check the lib:// folder and the release."),
    FILE_FORMAT_UNSUPPORTED(3004, "The engine cannot read this version of the file. Check the engine's version."),

    USER_ACCESS_DENIED(4000, "The user may not use the engine. Check user and rights."),

    OUT_OF_SESSION_AND_USAGE_CALS(5000, "No licence is free. Assign one or wait."),
    OUT_OF_CALS(5003, "No licence is free. Assign one or wait."),
    SERVER_OFF_DUTY(5005, "The engine takes no work now. Run again later."),
    SERVER_BUSY(5006, "The engine is busy. Run again later."),
    LICENCE_EXPIRED(5007, "The licence has expired. Renew it."),
    NO_TOKEN(5009, "The user has no licence. Assign one in the management console."),

    HYPERCUBE_INVALID(6000, "The hypercube is not valid. Check fields and expressions in the contract."),
    HYPERCUBE_RESULT_TOO_LARGE(6001, "The hypercube's result is too large. Ask for fewer dimensions."),
    CALC_INVALID_DEF(7000, "No expression could be used. Check the expressions in the contract."),
    CALC_NOT_IN_LIBRARY(7001, "A dimension or measure is not in the app's library. Check the contract."),
    CALC_HEAP_ERROR(7002, "The calculation needs more memory than allowed. Raise the limit."),
    CALC_TOO_LARGE(7003, "The calculation has too many cells. Ask for fewer dimensions."),
    CALC_TIMEOUT(7004, "The calculation took too long. Raise the engine's limit."),
    CALC_CONDITION_FAILED(7005, "The calculation condition is not fulfilled. Check the expressions in the contract."),
    CALC_PAGES_TOO_LARGE(7009, "More than 10000 cells were asked for at once. This is a fault of Grund: report it."),

    PERSISTENCE_WRITE_FAILED(9000, "The app could not be written, so its old data is still in place. Look in the log."),
    PERSISTENCE_READ_FAILED(9001, "The app could not be read. Look in the engine's log."),
    PERSISTENCE_DELETE_FAILED(9002, "Something could not be deleted. Look in the engine's log."),
    PERSISTENCE_NOT_FOUND(9003, "The app's file is gone. Check the app id in the configuration."),
    PERSISTENCE_UNSUPPORTED_VERSION(9004, "The app is of a version this engine cannot read. Check the version."),
    PERSISTENCE_READ_ONLY(9005, "The app is write-protected. Take the protection away."),
    PERSISTENCE_MIGRATION_CANCELLED(9006, "The app's migration was cancelled. Run again."),
    PERSISTENCE_MIGRATION_BACKUP_FAILED(9007, "The app could not be backed up before its migration. Look in the log."),
    PERSISTENCE_DISK_FULL(9008, "The engine's disk is full, so the app's old data is still in place. Free some space."),
    PERSISTENCE_SESSION_APP(9009, "A session app cannot be saved. Check the app id in the configuration."),
    PERSISTENCE_OBJECT_LOCKED(9011, "Someone else holds the app. Run again later."),

    DATA_SOURCE_ACCESS_DENIED(10000, "The user may not read the data source. Give rights on the data connection."),
    RELOAD_IN_PROGRESS(11000, "The app is being reloaded already. Wait until that is done, then run again."),
    RELOAD_TABLE_NOT_FOUND(11001, "The script names a table that is not loaded. Generate the script again."),
    RELOAD_UNKNOWN_STATEMENT(11002, "The script has an unknown statement. Generate the script again."),
    RELOAD_UNEXPECTED_TOKEN(11003, "The script has a word where none may be. Generate the script again."),
    RELOAD_FIELD_NOT_FOUND(11013, "The script names a field the QVD does not have. Publish the release again."),
    RELOAD_MAPPING_TABLE_NOT_FOUND(11014, "The script names a mapping table that is not loaded. Check the script."),
    RELOAD_LIB_CONNECTION_NOT_FOUND(11015, "The script's lib:// connection does not exist. Check its name and rights."),
    RELOAD_OPEN_FILE_ERROR(11020, "The engine cannot open a file of the script. Check the lib:// folder and release."),
    RELOAD_LIB_PATH_NOT_FOUND(11024, "The script's lib:// connection does not exist. Check its name and rights."),
    RELOAD_LIB_PATH_INVALID(11025, "The script's lib:// connection cannot be used. Check its path."),
    RELOAD_LIB_PATH_OUTSIDE(11026, "A path of the script leaves the connection's folder. Check the release's folder."),
    RELOAD_NO_QUALIFIED_PATH(11027, "A path of the script is not complete. Write it as lib://connection/file."),
    RELOAD_LIB_PATHS_ONLY(11028, "This engine takes lib:// paths only. Check the script."),
    RELOAD_WRONG_FORMAT_QVD(11047, "A QVD is not valid. Publish the release again and report it."),
    RELOAD_BLOCKED_BY_ENTITLEMENT(11048, "A quota is used up. Free some or raise it."),
    MERGE_LOAD_ERROR(30101, "A merge load failed. Check the script."),

    INVALID_REQUEST(-32600, "The engine did not understand the request. This is a fault of Grund: report it."),
    METHOD_NOT_FOUND(-32601, "The engine does not know the method. Check the engine's version."),
    INVALID_METHOD_PARAMETERS(-32602, "The engine did not accept the parameters. Check the engine's version."),
    JSON_RPC_INTERNAL_ERROR(-32603, "The engine failed inside. Look in its log."),
    RESPONSE_TOO_LARGE(-32604, "The answer is too large for the engine to send. Ask for less at once."),
    PARSE_ERROR(-32700, "The engine could not read the request. This is a fault of Grund: report it.");

    private static final Map<Integer, EngineError> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EngineError::code, Function.identity()));

    private final int code;
    private final String sentence;

    EngineError(int code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    /** The number on the wire. */
    public int code() {
        return code;
    }

    /** What it means and what to do. */
    public String sentence() {
        return sentence;
    }

    /** Empty for codes that are not listed here; 11004 to 11012 are all {@link #RELOAD_UNEXPECTED_TOKEN}. */
    public static Optional<EngineError> of(int code) {
        return Optional.ofNullable(BY_CODE.get(code > 11003 && code < 11013 ? 11003 : code));
    }

    /** What stands in the way when a call before or at the opening of an app fails so. */
    static Hurdle hurdle(int code) {
        return switch (of(code).orElse(GENERIC_UNKNOWN)) {
            case USER_ACCESS_DENIED -> Hurdle.USER;
            case OUT_OF_SESSION_AND_USAGE_CALS, OUT_OF_CALS, LICENCE_EXPIRED, NO_TOKEN -> Hurdle.LICENCE;
            case APP_NOT_FOUND, APP_CONNECT_FAILED, APP_DIRECT_QUERY, PERSISTENCE_NOT_FOUND -> Hurdle.APP;
            default -> Hurdle.CALL;
        };
    }

    static String sentence(int code) {
        return of(code).map(EngineError::sentence).orElse("Grund does not know this code. Look in the engine's log.");
    }
}
