package import Domain
import GRDB

/// What the record of administration is narrowed by.
package struct AdministrationFilter: Sendable, Hashable {
    /// Whose acts.
    package enum Actor: Sendable, Hashable {
        case administrator(ID<Administrator>)
        /// Whoever runs commands on the server.
        case commandLine
        /// Somebody who was not let in, and is no administrator.
        case stranger

        /// As it stands in an address.
        package init?(text: String) {
            switch text {
            case "command-line": self = .commandLine
            case "stranger": self = .stranger
            default:
                guard let id = ID<Administrator>(text: text) else { return nil }
                self = .administrator(id)
            }
        }

        package var text: String {
            switch self {
            case .administrator(let id): "\(id)"
            case .commandLine: "command-line"
            case .stranger: "stranger"
            }
        }
    }

    /// Words out of who, where, what; empty for everything.
    package var search = ""
    package var kind: Administration.Kind?
    package var actor: Actor?
    /// A short name, whole; empty for all tenants and none.
    package var tenant = ""
    /// The first and the last day, in UTC.
    package var from: Day?
    package var to: Day?

    package init() {}

    var condition: SQL {
        var parts: [SQL] = ["TRUE"]
        if !search.isEmpty {
            let like = search.likePattern
            parts.append(
                """
                (actor_name LIKE \(like) ESCAPE '\\' OR sentence LIKE \(like) ESCAPE '\\'
                    OR detail LIKE \(like) ESCAPE '\\' OR slug LIKE \(like) ESCAPE '\\'
                    OR address LIKE \(like) ESCAPE '\\')
                """)
        }
        if let kind { parts.append("kind = \(kind.rawValue)") }
        switch actor {
        case nil: break
        case .administrator(let id)?: parts.append("administrator_id = \(id.number)")
        case .commandLine?: parts.append("administrator_id IS NULL AND address = ''")
        case .stranger?: parts.append("administrator_id IS NULL AND address <> ''")
        }
        if !tenant.isEmpty { parts.append("slug = \(tenant)") }
        if let from { parts.append("at >= \(Self.start(of: from))") }
        if let to { parts.append("at < \(Self.start(of: to.adding(days: 1)))") }
        return parts.joined(separator: " AND ")
    }

    private static func start(of day: Day) -> Int64 { Int64(day.number) * 86_400 }
}
