import Domain
import Foundation
import Store
import Testing

@testable import Web

@Suite struct `A tenant’s name` {
    private static let form = TenantScene.acme + "/rename"

    @Test func `changes on the server, in its program, and on both records`() async throws {
        try await TenantScene.open { scene in
            let answer = try await scene.ada.post(Self.form, ["new-name": "Acme Tools"])
            #expect(answer.location == TenantScene.acme)
            #expect(try await scene.tenant()?.name == "Acme Tools")
            #expect(try await scene.program.read { try $0.program().name } == "Acme Tools")
            let marta = try await scene.site.signedIn(as: .coordinator)
            #expect(try await marta.get("/acme/coordinator/people").text.contains("Acme Tools"))
            let log = try await scene.program.read { try $0.programActivity(.settingsChanged, most: 5) }
            #expect(log.first?.detail == "name: Acme Hardware → Acme Tools")
            #expect(log.first?.actorName == "Ada Ferreira")
            let act = try #require(try await scene.record(.tenantRenamed).first)
            #expect(act.detail == "name: Acme Hardware → Acme Tools")
            #expect(try await scene.tenant(TestSite.medisoft)?.name == "Medisoft")
        }
    }

    @Test(arguments: [
        ("", "Fill this in"), (String(repeating: "x", count: 101), "At most 100 characters"),
        ("Acme Hardware", "it has this name already"),
    ])
    func `stays when the other is none`(name: String, message: String) async throws {
        try await TenantScene.open { scene in
            let page = try await scene.ada.post(Self.form, ["new-name": name])
            #expect(page.status == 422)
            #expect(page.text.contains(message))
            #expect(try await scene.tenant()?.name == "Acme Hardware")
            #expect(try await scene.record(.tenantRenamed).isEmpty)
        }
    }

    /// As a stop between the tenant's file and the server's leaves them.
    @Test func `is finished by the same form after a stop in the middle`() async throws {
        try await TenantScene.open { scene in
            let tenant = try #require(try await scene.tenant())
            let now = scene.site.clock.now
            try await scene.program.write { transaction in
                let renaming = try tenant.rename(
                    to: "Acme Tools", program: tenant.name, by: "Ada Ferreira", at: now)
                try transaction.save(renaming)
            }
            #expect(try await scene.ada.post(Self.form, ["new-name": "Acme Tools"]).status == 303)
            #expect(try await scene.tenant()?.name == "Acme Tools")
            let log = try await scene.program.read { try $0.programActivity(.settingsChanged, most: 5) }
            #expect(log.count == 1)
        }
    }
}
