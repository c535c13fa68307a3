import Domain

/// One thing that happens on a request of the demo; a story is a line of them.
enum DemoBeat: String, CaseIterable {
    case draft, file, comment, criteria, shortlist2, shortlist3
    case ask, override, accept, decline, lapse
    case introduce, book, brief, complete, miss
    case hear, told, thank
    case close, withdraw, won, lost

    /// How many hours before it the previous thing happened.
    var hoursAfterPrevious: ClosedRange<Int> {
        switch self {
        case .draft: 0...0
        case .file: 1...2
        case .comment, .brief, .override: 1...2
        case .criteria: 1...5
        case .shortlist2, .shortlist3: 1...4
        case .ask: 1...2
        case .accept: 2...22
        case .decline: 2...30
        case .lapse: 72...96
        case .introduce: 1...20
        case .book: 20...80
        case .complete, .miss: 48...120
        case .hear, .told: 2...16
        case .thank: 2...20
        case .close: 1...24
        case .withdraw: 5...40
        case .won, .lost: 90...600
        }
    }

    /// The states in which it finds the engagement that it is about; none where it is about the whole request.
    var engagementStates: [Engagement.State] {
        switch self {
        case .accept, .decline, .lapse: [.asked]
        case .introduce: [.accepted]
        case .book: [.introduced, .missed]
        case .brief, .complete, .miss: [.scheduled]
        case .hear, .told, .thank: [.tookPlace]
        case .draft, .file, .comment, .criteria, .shortlist2, .shortlist3, .ask, .override, .close, .withdraw,
            .won, .lost:
            []
        }
    }
}
