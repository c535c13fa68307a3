extension Request {
    /// What a clock of its own runs for: a step of the program's table, and at last the closing of a request whose
    /// references did their part. Several can be under way at once, each for another reference.
    package enum Step: String, Hashable, Sendable, CaseIterable {
        case analysis
        case selection
        case confirmation
        case introduction
        case scheduling
        case call
        case followUp
        case closing

        package var title: String {
            switch self {
            case .analysis: "Analysis"
            case .selection: "Selection"
            case .confirmation: "Confirmation"
            case .introduction: "Introduction"
            case .scheduling: "Scheduling"
            case .call: "Call"
            case .followUp: "Follow-up"
            case .closing: "Closing"
            }
        }

        /// What there is to do in it.
        package var task: String {
            switch self {
            case .analysis: "read the profile and set the criteria"
            case .selection: "choose references"
            case .confirmation: "ask the shortlisted references and hear from them"
            case .introduction: "introduce prospect and reference"
            case .scheduling: "find a time for the call"
            case .call: "the call itself"
            case .followUp: "say whether the call took place, collect feedback and thank the reference"
            case .closing: "close the request"
            }
        }

        /// Who answers for it.
        package var owner: Move {
            switch self {
            case .analysis, .selection, .confirmation, .followUp, .closing: .coordinator
            case .introduction: .ae
            case .scheduling, .call: .reference
            }
        }

        /// Whether its due time runs on the tenant's business calendar.
        package var countsBusinessTime: Bool {
            switch self {
            case .analysis, .selection, .confirmation, .introduction, .closing: true
            case .scheduling, .call, .followUp: false
            }
        }
    }
}
