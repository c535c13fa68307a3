package import Domain

/// The pages of the coordinator's portal.
package enum CoordinatorPath: Sendable, Hashable {
    /// What is next and whose move it is: the portal's front page.
    case queue(PathQuery)
    case request(ID<Request>)
    case references(PathQuery)
    case reference(ID<Reference>)
    case accounts(PathQuery)
    case account(ID<Account>)
    case tiers

    package var text: String {
        switch self {
        case .queue(let query): "/queue\(query.text)"
        case .request(let id): "/requests/\(id)"
        case .references(let query): "/references\(query.text)"
        case .reference(let id): "/references/\(id)"
        case .accounts(let query): "/accounts\(query.text)"
        case .account(let id): "/accounts/\(id)"
        case .tiers: "/tiers"
        }
    }
}
