import Domain
import Foundation
import Store
import Testing

@testable import Web

@Suite struct `Deleting a tenant` {
    private static let form = TenantScene.acme + "/delete"

    @Test(arguments: ["", "ACME", "medisoft"])
    func `takes its short name, typed`(typed: String) async throws {
        try await TenantScene.open { scene in
            #expect(try await scene.ada.get(Self.form).text.contains("Type the short name, acme"))
            let page = try await scene.ada.post(Self.form, ["confirm": typed])
            #expect(page.status == 422)
            #expect(page.text.contains("Type the short name, acme, to delete"))
            #expect(try await scene.tenant()?.deletesAt == nil)
            #expect(try await scene.record(.tenantDeletionOrdered).isEmpty)
        }
    }

    @Test func `closes it to its people, who read until when, and keeping it brings it back whole`()
        async throws
    {
        try await TenantScene.open { scene in
            let marta = try await scene.site.signedIn(as: .coordinator)
            let people = try await scene.program.read { try $0.people().map(\.name) }
            #expect(try await scene.ada.post(Self.form, ["confirm": "acme"]).location == TenantScene.acme)
            let closed = try await marta.get("/acme/coordinator/people")
            #expect(closed.status == 403)
            #expect(closed.text.contains("will be deleted on 1 April 2026"))
            #expect(try await scene.site.browser().get("/acme/sign-in").status == 403)
            let page = try await scene.ada.get(TenantScene.acme)
            #expect(page.text.contains("To be deleted") && page.text.contains("Keep the tenant"))
            #expect(!page.text.contains(">Suspend<"))
            #expect(try await scene.ada.get("/admin/tenants?state=deleted").text.contains("Acme Hardware"))
            #expect(try await !scene.ada.get("/admin/tenants?state=active").text.contains("Acme Hardware"))
            // Another press of the button moves nothing.
            scene.site.clock.advance(by: 3600)
            let until = try await scene.tenant()?.deletesAt
            #expect(try await scene.ada.post(Self.form, ["confirm": "acme"]).status == 303)
            #expect(try await scene.tenant()?.deletesAt == until)
            #expect(try await scene.ada.post(TenantScene.acme + "/keep").location == TenantScene.acme)
            #expect(try await marta.get("/acme/coordinator/people").status == 200)
            #expect(try await scene.program.read { try $0.people().map(\.name) } == people)
            #expect(try await scene.ada.post(TenantScene.acme + "/keep").status == 303)
            #expect(try await scene.record().prefix(2).map(\.kind) == [.tenantKept, .tenantDeletionOrdered])
        }
    }

    @Test func `leaves a suspended one suspended when it is kept`() async throws {
        try await TenantScene.open { scene in
            let suspended = try await scene.ada.post(TenantScene.acme + "/suspend", ["reason": "Unpaid"])
            #expect(suspended.status == 303)
            #expect(try await scene.ada.post(Self.form, ["confirm": "acme"]).status == 303)
            #expect(try await scene.ada.post(TenantScene.acme + "/keep").status == 303)
            #expect(try await scene.tenant()?.suspendedBecause == "Unpaid")
        }
    }

    @Test func `removes it beside the requests when the thirty days are over, and then it can't be kept`()
        async throws
    {
        try await TenantScene.open { scene in
            #expect(try await scene.ada.post(Self.form, ["confirm": "acme"]).status == 303)
            scene.site.clock.advance(by: 30 * 86_400)
            // An administrator is signed out by then.
            let ada = try await scene.site.signedInAsAdministrator()
            #expect(try await ada.post(TenantScene.acme + "/keep").status == 409)
            await scene.site.server.removalWorker.round()
            #expect(try await scene.tenant() == nil)
            #expect(!FileManager.default.fileExists(atPath: scene.site.folder.tenant("acme")))
            #expect(try await scene.site.browser().get("/acme/sign-in").status == 404)
            #expect(try await ada.get(TenantScene.acme).status == 404)
            #expect(try await ada.get("/admin/administration?q=acme").text.contains("removed the tenant"))
            #expect(try await scene.tenant(TestSite.medisoft) != nil)
        }
    }
}
