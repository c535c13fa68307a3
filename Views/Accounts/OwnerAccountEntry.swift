package import Domain

/// What stands in the forms of an account owner's page of an account.
package struct OwnerAccountEntry: Sendable {
    /// The forms of the page.
    package enum Form: Sendable {
        case standing
        case remark
    }

    package var refused: Form?
    package var errors: FieldErrors = [:]
    package var standing: String
    package var note = ""
    package var remark = ""

    package init(_ account: Account) {
        standing = account.standing.rawValue
    }
}
