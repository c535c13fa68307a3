import Domain
import Foundation
import Store

/// Looks at everything that a server on a data folder depends on.
struct Examination {
    let folder: DataFolder
    let openTenants: Int
    let connections: Int

    /// A log that is not written back any more: something holds a read open, or no server runs.
    private static let mostLog = 16 * 1024 * 1024
    /// Below this a server can't go on for long.
    private static let leastFree = 256 * 1024 * 1024

    func report() throws -> ExaminationReport {
        let handles = FileHandles.now
        var report = ExaminationReport(
            sqlite: SQLiteVersion.loaded.description, fileLimit: handles.hard,
            filesNeeded: FileHandles.needed(tenants: openTenants, connections: connections),
            freeBytes: freeBytes, connection: try OpeningSettings.read())
        if report.fileLimit < report.filesNeeded {
            report.problems.append(
                "a process may have \(report.fileLimit) files open, and a server needs \(report.filesNeeded)")
        }
        if report.freeBytes < Self.leastFree {
            report.problems.append("the disk has only \(Bytes.spelled(report.freeBytes)) free")
        }
        let control = examine(StoredFile(folder.control, kind: .control), "control.sqlite", &report)
        guard control else { return report }
        let tenants = try StoredFile(folder.control, kind: .control).tenants().map(\.slug.text)
        for slug in tenants.sorted() {
            examine(StoredFile(folder.tenant(slug), kind: .tenant), "tenants/\(slug).sqlite", &report)
        }
        report.problems += strays(tenants)
        return report
    }

    /// - Returns: whether the file can be read.
    @discardableResult
    private func examine(_ file: StoredFile, _ name: String, _ report: inout ExaminationReport) -> Bool {
        guard DiskFile(file.path).exists else {
            report.problems.append("\(name) is missing")
            return false
        }
        do {
            let (schema, damage, mode) = (try file.schema(), try file.damage(), try file.journalMode())
            report.files.append(
                ExaminationReport.File(
                    file: name, bytes: file.bytes, logBytes: file.logBytes, journal: mode,
                    schema: Self.word(schema), damage: damage))
            if !damage.isEmpty { report.problems.append("\(name) is damaged: \(damage[0])") }
            switch schema {
            case .current: break
            case .older(let count):
                report.notes.append(
                    "\(name) is \(count) changes of the schema behind; it is brought up to date when it is opened"
                )
            case .newer: report.problems.append("\(name) was written by a newer version of vouchsafe")
            case .foreign: report.problems.append("\(name) is no database of vouchsafe")
            }
            if file.logBytes > Self.mostLog {
                report.problems.append(
                    "the log of \(name) has \(Bytes.spelled(file.logBytes)) and is not written back")
            }
            return schema != .foreign
        } catch {
            report.problems.append("\(name) can't be read: \(error)")
            return false
        }
    }

    /// Files that no tenant has.
    private func strays(_ tenants: [String]) -> [String] {
        let known = Set(tenants.map { "\($0).sqlite" })
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path + "/tenants")) ?? []
        return names.sorted().filter { name in
            !known.contains(name)
                && !["-wal", "-shm"].contains {
                    name.hasSuffix($0) && known.contains(String(name.dropLast(4)))
                }
        }.map { "tenants/\($0) belongs to no tenant" }
    }

    private var freeBytes: Int {
        let facts = try? FileManager.default.attributesOfFileSystem(forPath: folder.path)
        return (facts?[.systemFreeSize] as? NSNumber)?.intValue ?? 0
    }

    private static func word(_ schema: StoredFile.Schema) -> String {
        switch schema {
        case .current: "current"
        case .older(let count): "\(count) behind"
        case .newer: "newer"
        case .foreign: "foreign"
        }
    }
}
