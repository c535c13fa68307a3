package import Domain

/// The pages of the account owner's portal.
package enum OwnerPath: Sendable, Hashable {
    case accounts(PathQuery)
    case account(ID<Account>)
    case standing(ID<Account>)
    case remark(ID<Account>)

    package var text: String {
        switch self {
        case .accounts(let query): "/accounts\(query.text)"
        case .account(let id): "/accounts/\(id)"
        case .standing(let id): "/accounts/\(id)/standing"
        case .remark(let id): "/accounts/\(id)/remark"
        }
    }
}
