/// The trade of a contact within their company, as far as it decides whom a prospect's people believe: a head of nursing
/// listens to nurses, not to the finance director.
package enum JobFunction: String, Hashable, Sendable, CaseIterable {
    case informationTechnology
    case security
    case engineering
    case operations
    case quality
    case finance
    case procurement
    case sales
    case marketing
    case customerService
    case humanResources
    case legal
    case clinical
    case nursing
    case pharmacy
    case laboratory
    case management

    package var title: String {
        switch self {
        case .informationTechnology: "IT"
        case .security: "security"
        case .engineering: "engineering"
        case .operations: "operations"
        case .quality: "quality"
        case .finance: "finance"
        case .procurement: "procurement"
        case .sales: "sales"
        case .marketing: "marketing"
        case .customerService: "customer service"
        case .humanResources: "human resources"
        case .legal: "legal"
        case .clinical: "clinical"
        case .nursing: "nursing"
        case .pharmacy: "pharmacy"
        case .laboratory: "laboratory"
        case .management: "management"
        }
    }

    /// Whether the two work on the same things often enough to understand each other.
    package func isNear(_ other: JobFunction) -> Bool {
        Self.neighbours.contains { $0 == (self, other) || $0 == (other, self) }
    }

    private static let neighbours: [(JobFunction, JobFunction)] = [
        (.informationTechnology, .security), (.informationTechnology, .engineering),
        (.engineering, .operations), (.engineering, .quality), (.operations, .quality),
        (.operations, .procurement), (.operations, .management), (.finance, .procurement),
        (.finance, .management), (.sales, .marketing), (.sales, .customerService), (.legal, .procurement),
        (.clinical, .nursing), (.clinical, .pharmacy), (.clinical, .laboratory), (.laboratory, .quality),
    ]
}
