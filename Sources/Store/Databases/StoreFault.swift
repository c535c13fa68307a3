/// What is wrong with the data folder or one of its files, in a sentence for whoever operates the server.
package enum StoreFault: Error, Hashable, Sendable, CustomStringConvertible {
    case newerThanProgram(file: String)
    /// It has to be migrated first, and a server that would not notice runs on it.
    case olderThanProgram(file: String)
    case lockedByAnother(folder: String)
    case unusable(file: String, why: String)
    case noSuchTenant(String)
    case tenantExists(String)
    /// A column holds what its table's CHECK should have kept out.
    case unreadable(column: String)
    /// What is due stays due, however often it is done.
    case endless

    package var description: String {
        switch self {
        case .newerThanProgram(let file):
            "\(file) was written by a newer version of vouchsafe; this one would not understand it. Update vouchsafe."
        case .olderThanProgram(let file):
            "\(file) was written by an older version of vouchsafe, whose server is still running. Restart the server "
                + "with this version first."
        case .lockedByAnother(let folder):
            "Another vouchsafe server is running on the data folder \(folder). Stop it first, or choose another "
                + "folder with --data."
        case .unusable(let file, let why): "\(file) can't be used: \(why)"
        case .noSuchTenant(let slug): "There is no tenant “\(slug)”. See `vouchsafe tenant list`."
        case .tenantExists(let slug): "There is a tenant “\(slug)” already. Choose another short name."
        case .endless: "Something due in this tenant stays due although it was done."
        case .unreadable(let column):
            "The column \(column) holds a value that this program does not know. Run `vouchsafe doctor`."
        }
    }
}
