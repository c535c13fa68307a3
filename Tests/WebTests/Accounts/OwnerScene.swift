import Domain
import Foundation
import Store
import Testing

@testable import Web

/// Priya Raman, who looks after Northwind Hospital, where Helen Osei was asked to speak with Lakeside Clinic.
struct OwnerScene: Sendable {
    let reference: ReferenceScene
    let priya: TestBrowser
    let account: ID<Account>

    var office: AEScene { reference.office }

    static func open(_ test: @Sendable (OwnerScene) async throws -> Void) async throws {
        try await ReferenceScene.open { reference in
            let account = try await reference.reference().account.id
            let scene = OwnerScene(
                reference: reference, priya: try await reference.site.signedIn(as: .owner), account: account)
            try await scene.give(account, to: try await reference.office.act(.owner).by.id)
            try await test(scene)
        }
    }

    var page: String { "/acme/owner/accounts/\(account)" }

    /// Names who looks after an account.
    func give(_ account: ID<Account>, to owner: ID<Person>?) async throws {
        let act = try await office.act(.coordinator)
        try await office.write { transaction in
            var entry = AccountEntry(try #require(try transaction.account(account)))
            entry.owner = owner
            try transaction.change(account, to: entry, act)
        }
    }

    func standing() async throws -> Account.Standing? {
        try await office.write { try $0.account(account)?.standing }
    }

    /// Says how things stand, as the form does when the account is in good standing.
    func say(_ standing: String, note: String = "Talks until April", seen: String = "good") async throws
        -> TestPage
    {
        try await priya.send("\(page)/standing", ["standing": standing, "note": note, "seen": seen])
    }
}
