extension Request {
    /// The step a request is at: the eight of PROGRAM.md, where the first is a draft and everything after the last is
    /// ended.
    package enum Stage: String, Hashable, Sendable, CaseIterable, Comparable {
        case draft
        case analysis
        case selection
        case confirmation
        case introduction
        case scheduling
        case call
        case followUp
        case ended

        package var title: String {
            switch self {
            case .draft: "Draft"
            case .analysis: "Analysis"
            case .selection: "Selection"
            case .confirmation: "Confirmation"
            case .introduction: "Introduction"
            case .scheduling: "Scheduling"
            case .call: "Call"
            case .followUp: "Follow-up"
            case .ended: "Ended"
            }
        }

        /// The number of the step in the program's table; nil once ended.
        package var number: Int? {
            self == .ended ? nil : order + 1
        }

        package static func < (left: Self, right: Self) -> Bool { left.order < right.order }

        private var order: Int {
            switch self {
            case .draft: 0
            case .analysis: 1
            case .selection: 2
            case .confirmation: 3
            case .introduction: 4
            case .scheduling: 5
            case .call: 6
            case .followUp: 7
            case .ended: 8
            }
        }
    }

    /// How a request ended.
    package enum Ending: String, Hashable, Sendable, CaseIterable {
        case fulfilled
        case unfilled
        case withdrawn
        case dealWon
        case dealLost

        package var title: String {
            switch self {
            case .fulfilled: "fulfilled"
            case .unfilled: "closed without a reference"
            case .withdrawn: "no longer needed"
            case .dealWon: "the deal was won"
            case .dealLost: "the deal was lost"
            }
        }
    }
}
