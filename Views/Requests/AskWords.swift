package import Domain

extension EngagementType {
    /// "1 phone call", "2 phone calls".
    package func counted(_ count: Int) -> String {
        if count == 1 { return "1 \(title)" }
        return switch self {
        case .phoneCall, .videoCall, .siteVisit, .advisoryBoard, .written: "\(count) \(title)s"
        case .event: "\(count) events or conferences"
        }
    }
}
