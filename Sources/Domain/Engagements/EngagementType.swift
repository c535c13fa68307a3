/// What a reference is asked to give time for.
package enum EngagementType: String, Hashable, Sendable, CaseIterable {
    case phoneCall
    case videoCall
    case siteVisit
    case event
    case advisoryBoard
    case written

    package var title: String {
        switch self {
        case .phoneCall: "phone call"
        case .videoCall: "video call"
        case .siteVisit: "site visit"
        case .event: "event or conference"
        case .advisoryBoard: "advisory board"
        case .written: "written reference"
        }
    }
}
