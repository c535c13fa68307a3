package import Foundation

/// One file on its way into the program: uploaded, looked at, then taken or discarded.
package struct ImportRun: Hashable, Sendable {
    package enum State: String, Hashable, Sendable, CaseIterable {
        case uploaded, running, done, failed, discarded

        package var title: String {
            switch self {
            case .uploaded: "Waiting for you"
            case .running: "Being taken"
            case .done: "Taken"
            case .failed: "Stopped"
            case .discarded: "Discarded"
            }
        }
    }

    /// What happens to the good rows of a file that has bad ones.
    package enum Policy: String, Hashable, Sendable, CaseIterable {
        /// The refused rows are left out.
        case skip
        /// Nothing is taken if any row is refused.
        case all
    }

    package let id: ID<ImportRun>
    /// Nil until somebody says what a file of unknown columns holds.
    package let kind: ImportKind?
    package let fileName: String
    /// As `ColumnMapping.text`.
    package let mapping: String
    package let revenueUnit: ImportOptions.RevenueUnit?
    package let dateOrder: DateOrder?
    package let state: State
    package let policy: Policy
    /// Rows that can be taken; 0 until the taking starts.
    package let total: Int
    package let done: Int
    package let tally: ImportTally
    package let refused: Int
    /// Why it stopped, where it did.
    package let message: String
    /// Who uploaded it; empty for a command on the server.
    package let personName: String
    package let createdAt: Date
    /// When the last rows were written.
    package let touchedAt: Date
    package let finishedAt: Date?

    package init(
        id: ID<ImportRun>, kind: ImportKind?, fileName: String, mapping: String,
        revenueUnit: ImportOptions.RevenueUnit?, dateOrder: DateOrder?, state: State, policy: Policy,
        total: Int,
        done: Int, tally: ImportTally, refused: Int, message: String, personName: String, createdAt: Date,
        touchedAt: Date, finishedAt: Date?
    ) {
        self.id = id
        self.kind = kind
        self.fileName = fileName
        self.mapping = mapping
        self.revenueUnit = revenueUnit
        self.dateOrder = dateOrder
        self.state = state
        self.policy = policy
        self.total = total
        self.done = done
        self.tally = tally
        self.refused = refused
        self.message = message
        self.personName = personName
        self.createdAt = createdAt
        self.touchedAt = touchedAt
        self.finishedAt = finishedAt
    }

    /// Seconds after which a run that wrote nothing is taken to have lost its server; a chunk of rows takes less than one.
    package static let patience: TimeInterval = 30

    /// Whether whoever was taking it has gone, so that it may be taken up again.
    package func isInterrupted(at now: Date) -> Bool {
        state == .running && now.timeIntervalSince(touchedAt) > Self.patience
    }

    /// Whether its rows may be taken from where they stand.
    package func canBeTaken(at now: Date) -> Bool {
        state == .uploaded || state == .failed || isInterrupted(at: now)
    }
}
