package import Foundation

/// The daily overview of somebody's open requests, for who wants one.
package struct Digest: Sendable {
    /// One open request.
    package struct Line: Sendable {
        package let prospect: String
        package let next: String
        /// Whether the reader has to do it.
        package let isMine: Bool
        package let dueAt: Date?
        package let pausedUntil: Day?

        package init(prospect: String, next: String, isMine: Bool, dueAt: Date?, pausedUntil: Day?) {
            self.prospect = prospect
            self.next = next
            self.isMine = isMine
            self.dueAt = dueAt
            self.pausedUntil = pausedUntil
        }
    }

    package let person: Contact
    /// What the reader coordinates, and what the reader asked for.
    package let coordinated: [Line]
    package let requested: [Line]
    package let others: Others

    package init(for person: Contact, coordinated: [Line], requested: [Line], others: Others = Others()) {
        self.person = person
        self.coordinated = coordinated
        self.requested = requested
        self.others = others
    }

    /// Nil where nothing is open. It is sent once a day.
    package func notice(at now: Date, program: Program) -> ClockNotice? {
        let lines = coordinated + requested
        guard !lines.isEmpty || others.isUrgent else { return nil }
        let zone = program.timeZone
        let today = Day(of: now, in: zone)
        let overdue = lines.filter { $0.dueAt.map { $0 < now } ?? false }
        let dueToday = lines.filter { line in
            line.dueAt.map { $0 >= now && Day(of: $0, in: zone) == today } ?? false
        }
        let paused = lines.filter { $0.pausedUntil != nil }
        let later = lines.count - overdue.count - dueToday.count - paused.count
        func list(_ lines: [Line]) -> String {
            lines.map { "– \(Self.sentence($0, in: zone))" }.joined(separator: "\n")
        }
        let counts = [
            Self.counted(overdue.count, "overdue"), Self.counted(dueToday.count, "due today"),
            Self.counted(later, "later"), Self.counted(paused.count, "paused"),
        ].compactMap(\.self)
        return ClockNotice(
            occasion: .digest(for: person.id, on: today), request: nil, engagement: nil, activity: nil,
            letters: [
                Letter(
                    .digest, to: person,
                    facts: [
                        .counts: counts.isEmpty ? "none is open" : counts.joined(separator: ", "),
                        .overdue: list(overdue),
                        .dueToday: list(dueToday), .paused: list(paused),
                        .later: later == 0
                            ? "" : later == 1 ? "1 more is due later." : "\(later) more are due later.",
                        .also: others.sentences.joined(separator: "\n"),
                    ],
                    button: coordinated.isEmpty && !others.isCoordinators
                        ? Letter.Button("Open your requests", .aeRequests)
                        : Letter.Button("Open the queue", .coordinatorQueue), unsubscribe: .mailChoices)
            ])
    }

    private static func sentence(_ line: Line, in zone: TimeZone) -> String {
        let move = line.isMine ? "your move: " : ""
        let when =
            line.pausedUntil.map { "until \($0.spelled)" }
            ?? line.dueAt.map { "due \(Match.spelled($0, in: zone))" } ?? ""
        return "\(line.prospect): \(move)\(line.next.lowercasedFirst)\(when.isEmpty ? "" : ", \(when)")"
    }

    private static func counted(_ count: Int, _ word: String) -> String? {
        count == 0 ? nil : "\(count) \(word)"
    }
}

extension String {
    fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
