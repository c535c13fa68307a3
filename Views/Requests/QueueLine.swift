package import Domain

/// One request in the queue, in the words it is shown in.
package struct QueueLine: Sendable {
    let path: Path
    let prospect: String
    /// "2 video calls · GTX Pro".
    let ask: String
    let ae: String
    let owner: String
    let step: StatusBadge
    let next: String
    let move: String
    /// What the one whose move it is does in the program; empty where the name says it.
    let role: String
    /// Whether the reader has the move.
    let isYours: Bool
    let due: DueBadge
    let neededBy: String
    let found: String

    /// An open request.
    package init(
        _ path: Path, prospect: String, type: EngagementType, product: String, ae: String, owner: String,
        isMine: Bool, stage: Request.Stage, move: Move, waitingOn: String, isPaused: Bool, next: String,
        due: DueBadge,
        neededBy: String,
        found: Int, wanted: Int
    ) {
        self.path = path
        self.prospect = prospect
        ask = product.isEmpty ? type.title : "\(type.title) · \(product)"
        self.ae = ae
        self.owner = isMine ? "you" : owner
        step = StatusBadge(stage.title)
        self.next = next
        self.move =
            waitingOn.isEmpty ? move.mover(coordinator: isMine ? "You" : owner, ae: ae) : waitingOn
        isYours = isMine && move == .coordinator && !isPaused
        role =
            switch move {
            case .coordinator: isMine ? "" : "Coordinator"
            case .ae: "AE"
            case .reference: waitingOn.isEmpty ? "" : "Reference"
            case .nobody: ""
            }
        self.due = due
        self.neededBy = neededBy
        self.found = "\(found) of \(wanted)"
    }

    /// A request that has ended.
    package init(
        _ path: Path, prospect: String, type: EngagementType, product: String, ae: String, owner: String,
        isMine: Bool, ending: Request.Ending, endedOn: String, found: Int, wanted: Int
    ) {
        self.path = path
        self.prospect = prospect
        ask = product.isEmpty ? type.title : "\(type.title) · \(product)"
        self.ae = ae
        self.owner = isMine ? "you" : owner
        step = StatusBadge(ending.badge, tone: ending.tone)
        next = ""
        move = ""
        role = ""
        isYours = false
        due = DueBadge(.done, when: endedOn)
        neededBy = ""
        self.found = "\(found) of \(wanted)"
    }
}

extension Request.Ending {
    /// The ending in a word or two.
    var badge: String {
        switch self {
        case .fulfilled: "Fulfilled"
        case .unfilled: "No reference"
        case .withdrawn: "Withdrawn"
        case .dealWon: "Deal won"
        case .dealLost: "Deal lost"
        }
    }

    var tone: Tone {
        switch self {
        case .fulfilled, .dealWon: .good
        case .withdrawn, .dealLost: .neutral
        case .unfilled: .warn
        }
    }
}
