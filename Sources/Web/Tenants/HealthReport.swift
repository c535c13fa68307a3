import Domain
import Foundation
import Store
import Views

/// Puts the server's health into words: what to worry about and what to do, then the figures.
struct HealthReport {
    let health: ServerHealth
    let sizes: FolderSizes
    let services: SiteServices
    let clock: ReaderClock

    private static let day: TimeInterval = 86_400
    /// A backup older than that is worth a word.
    private static let backupAge: TimeInterval = 2 * day
    /// So long the figures of tenants are good enough.
    private static let lookAge: TimeInterval = day
    private static let largest = 10

    func page(_ frame: Frame) -> HealthPage {
        HealthPage(
            frame: frame, problems: problems, stats: stats, server: server, files: files,
            more: max(0, sizes.tenants.count - Self.largest),
            concerns: health.concerns.map(line), moreConcerns: health.concernCount - health.concerns.count,
            look: look)
    }

    private var tenants: Int { health.active + health.suspended }

    private var look: String {
        guard tenants > 0 else { return "There is no tenant yet." }
        return health.oldestLookAt.map { "Tenants as they stood \(clock.moment($0)) or later." }
            ?? "No tenant was looked into yet."
    }

    var problems: [Notice] {
        [disk, missing, faults, logs, failedMail, slowMail, overdue, backup, unseen].compactMap(\.self)
    }

    private var disk: Notice? {
        guard sizes.freeBytes < FolderSizes.leastFree else { return nil }
        return Notice(
            "Only \(Self.spelled(sizes.freeBytes)) are free. Make room before the server has to stop.",
            title: "The disk is nearly full", tone: .bad)
    }

    private var missing: Notice? {
        guard let first = sizes.missing.first else { return nil }
        let rest = sizes.missing.count - 1
        return Notice(
            "\(first.text)\(rest > 0 ? " and \(rest) more" : "") cannot be opened. Put the file back from a backup: vouchsafe restore.",
            title: sizes.missing.count == 1
                ? "A tenant has no file" : "\(sizes.missing.count) tenants have no file",
            tone: .bad)
    }

    private var faults: Notice? {
        guard health.faulty > 0 else { return nil }
        return Notice(
            "The table below says why. The others are not touched by it.",
            title: "\(Self.count(health.faulty, "tenant")) could not be opened", tone: .bad)
    }

    private var logs: Notice? {
        guard let first = sizes.longLogs.first else { return nil }
        let name = first.tenant?.text ?? "the control database"
        return Notice(
            "The log of \(name) has \(Self.spelled(first.logBytes)) and is not written back: a command may hold the file open. Run vouchsafe doctor.",
            title: "A log grows", tone: .warn)
    }

    private var failedMail: Notice? {
        guard health.mail.failed > 0 else { return nil }
        return Notice(
            "The coordinators of the tenants below see under Mail to whom, and why.",
            title: "\(Self.count(health.mail.failed, "letter")) given up in seven days", tone: .warn)
    }

    private var slowMail: Notice? {
        guard let oldest = health.mail.oldestAt, clock.now.timeIntervalSince(oldest) > ServerHealth.patience
        else { return nil }
        return Notice(
            "The oldest was written \(clock.moment(oldest)). Is the mail server reachable? vouchsafe doctor tries it.",
            title: "Mail is waiting", tone: .warn)
    }

    private var overdue: Notice? {
        guard health.overdue > 0, let oldest = health.oldestDueAt else { return nil }
        return Notice(
            "The first was due \(clock.moment(oldest)). If the number does not fall, look into the server’s log.",
            title: "Work is overdue in \(Self.count(health.overdue, "tenant"))", tone: .warn)
    }

    private var backup: Notice? {
        guard let last = health.lastBackup else {
            return Notice(
                "Run vouchsafe backup FOLDER each night, and keep the copies on another machine.",
                title: "No backup was ever made", tone: .warn)
        }
        if !last.missing.isEmpty {
            return Notice(
                "Not in it: \(last.missing.replacing("\n", with: ", "))",
                title: "The last backup is not whole",
                tone: .bad)
        }
        guard clock.now.timeIntervalSince(last.at) > Self.backupAge else { return nil }
        return Notice(
            "It was made \(clock.moment(last.at)). Does the nightly job still run?",
            title: "The last backup is old", tone: .warn)
    }

    private var unseen: Notice? {
        let isOld = health.oldestLookAt.map { clock.now.timeIntervalSince($0) > Self.lookAge } ?? false
        guard health.unseen > 0 || isOld else { return nil }
        return Notice(
            "What is said here about their mail may be old. Look into all tenants to know better.",
            title: health.unseen > 0
                ? "\(Self.count(health.unseen, "tenant")) not looked into yet"
                : "Some tenants were not looked into for a day")
    }

    private var stats: Stats {
        let registry = services.registry
        return Stats([
            Stat(
                "Tenants", "\(tenants)",
                note: tenants == 0
                    ? "none yet" : health.suspended > 0 ? "\(health.suspended) suspended" : "all active",
                path: .admin(.tenants(.none))),
            Stat("Open now", "\(registry.openCount)", note: "of \(registry.capacity) kept open"),
            Stat(
                "Mail waiting", "\(health.mail.waiting)",
                note: health.mail.failed > 0 ? "\(health.mail.failed) given up" : "none given up",
                tone: health.mail.failed > 0 ? .warn : .neutral),
            Stat("Files", Self.spelled(sizes.bytes), note: "\(Self.spelled(sizes.freeBytes)) free"),
            Stat(
                "Last backup", health.lastBackup.map { clock.day(Day(of: $0.at, in: clock.zone)) } ?? "never",
                note: health.lastBackup.map { Self.count($0.files, "file") },
                tone: backup == nil ? .neutral : .warn),
        ])
    }

    private var server: FactList {
        FactList([
            Fact("Vouchsafe", Release.version),
            Fact("Running since", clock.moment(services.startedAt)),
            Fact("Base URL", services.settings.baseURL.origin),
            Fact(
                "Mail", services.settings.sendsMail ? "through the mail server" : "kept as files",
                note: services.settings.sendsMail
                    ? nil : "No mail server is set; coordinators hand links over"),
            Fact("Last backup", health.lastBackup.map { clock.moment($0.at) } ?? "never", note: place),
            Fact("SQLite", SQLiteVersion.loaded.description),
            Fact("Swift", Self.swift),
            Fact("Schema", SchemaNames.control, note: "tenants: \(SchemaNames.tenant)"),
        ])
    }

    private var place: String? {
        health.lastBackup.map { "\($0.place), \(Self.spelled($0.bytes)), checked file by file" }
    }

    private var files: [HealthPage.FileLine] {
        ([sizes.control] + sizes.tenants.prefix(Self.largest)).map { file in
            HealthPage.FileLine(
                name: file.tenant?.text ?? "Control database", path: file.tenant.map { .admin(.tenant($0)) },
                size: Self.spelled(file.bytes), log: Self.spelled(file.logBytes),
                isLong: file.logBytes > FolderSizes.mostLog)
        }
    }

    private func line(_ concern: ServerHealth.Concern) -> HealthPage.ConcernLine {
        HealthPage.ConcernLine(
            name: concern.name, path: .admin(.tenant(concern.slug)), fault: concern.fault,
            waiting: concern.mail.waiting, failed: concern.mail.failed,
            oldest: concern.mail.oldestAt.map { clock.moment($0) } ?? "")
    }

    private static func count(_ number: Int, _ noun: String) -> String {
        number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
    }

    private static func spelled(_ bytes: Int64) -> String {
        let units = ["bytes", "KB", "MB", "GB", "TB"]
        var (value, unit) = (Double(bytes), 0)
        while value >= 1024, unit < units.count - 1 { (value, unit) = (value / 1024, unit + 1) }
        return unit == 0 || value >= 100
            ? "\(Int(value)) \(units[unit])"
            : "\(value.formatted(.number.precision(.fractionLength(1)).locale(.init(identifier: "en")))) \(units[unit])"
    }

    /// What this program was compiled by, as far as a program can tell.
    private static var swift: String {
        #if compiler(>=6.4)
            return "6.4 or later"
        #elseif compiler(>=6.3)
            return "6.3"
        #else
            return "6.2"
        #endif
    }
}
