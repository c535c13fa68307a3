import Store

/// What an examination found.
struct ExaminationReport: Encodable, Sendable {
    struct File: Encodable, Sendable {
        let file: String
        let bytes: Int
        /// Of the log that SQLite keeps beside the file.
        let logBytes: Int
        let journal: String
        let schema: String
        let damage: [String]
    }

    let sqlite: String
    /// Files that a process may have open here, and how many a server with these settings needs.
    let fileLimit: UInt64
    let filesNeeded: UInt64
    let freeBytes: Int
    /// SQLite's settings as this program opens a file, by their names.
    let connection: [String: String]
    var files: [File] = []
    /// Where mail goes.
    var mail = "into files in the data folder; no mail server is set"
    /// What is as it may be, and worth knowing.
    var notes: [String] = []
    var problems: [String] = []

    var text: String {
        let rows = files.map { file in
            [
                file.file, Bytes.spelled(file.bytes), Bytes.spelled(file.logBytes), file.journal, file.schema,
                file.damage.isEmpty ? "sound" : "damaged",
            ]
        }
        let settings = connection.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
        var parts = [
            TextTable(heads: ["File", "Size", "Log", "Journal", "Schema", "Inside"], rows: rows).text,
            """
            SQLite \(sqlite), opened with \(settings.joined(separator: ", "))
            Files that may be open: \(fileLimit), needed: \(filesNeeded). Free on the disk: \(Bytes.spelled(freeBytes))
            Mail: \(mail)
            """,
        ]
        if !notes.isEmpty { parts.append(notes.map { "Note: \($0)." }.joined(separator: "\n")) }
        parts.append(
            problems.isEmpty ? "All is well." : problems.map { "Wrong: \($0)." }.joined(separator: "\n"))
        return parts.joined(separator: "\n\n")
    }
}
