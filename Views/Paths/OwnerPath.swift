/// The pages of the account owner's portal.
package enum OwnerPath: Sendable, Hashable {
    case accounts(PathQuery)

    package var text: String {
        switch self {
        case .accounts(let query): "/accounts\(query.text)"
        }
    }
}
