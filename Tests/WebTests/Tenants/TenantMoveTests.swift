import Domain
import Foundation
import HTTPTypes
import Store
import Testing

@testable import Web

@Suite struct `A tenant that is moved` {
    private static let export = TenantScene.acme + "/export"

    /// Makes the export of Acme and fetches it.
    private static func fetch(_ scene: TenantScene) async throws -> TestPage {
        #expect(try await scene.ada.get(export).text.contains("No export yet"))
        #expect(try await scene.ada.post(export).location == export)
        let page = try await scene.ada.get(export)
        #expect(page.text.contains("acme.tar") && page.text.contains("SHA-256"))
        return try await scene.ada.post(export + "/file")
    }

    private static func send(
        _ scene: TenantScene, _ file: [UInt8], _ fields: [String: String]
    ) async throws -> TestPage {
        try await scene.ada.upload("/admin/import", file, named: "acme.tar", fields)
    }

    @Test func `leaves as one file and comes back under another short name, identical`() async throws {
        try await TestSite.open { site in
            _ = try await FullTenantBuilder.fill(site, TestSite.acme)
            let scene = TenantScene(site: site, ada: try await site.signedInAsAdministrator())
            let file = try await Self.fetch(scene)
            #expect(file.status == 200)
            #expect(file.header("Content-Disposition") == #"attachment; filename="acme.tar""#)
            #expect(file.header("Cache-Control") == "no-store")
            #expect(file.header("Content-Encoding") == nil)
            let answer = try await Self.send(scene, file.bytes, ["slug": "acme-two", "name": ""])
            #expect(answer.location == "/admin/tenants/acme-two", "\(answer.text)")
            let dumps = try await (site.dump(), site.dump("acme-two"))
            #expect(Self.lasting(dumps.0) == Self.lasting(dumps.1))
            #expect(Self.lasting(dumps.0).count > 100)
            #expect(try await scene.tenant("acme-two")?.name == "Acme Hardware")
            #expect(
                try await scene.record().prefix(3).map(\.kind) == [
                    .tenantTakenIn, .exportFetched, .tenantExported,
                ])
            let names = try FileManager.default.contentsOfDirectory(atPath: site.folder.arrivals)
            #expect(names.isEmpty, "\(names)")
        }
    }

    /// All but what belongs to the server on which people are signed in.
    private static func lasting(_ dump: String) -> [Substring] {
        dump.split(separator: "\n").filter { !$0.hasPrefix("session") && !$0.hasPrefix("sign_in_link") }
    }

    @Test func `gets another name, and stays closed, where that is said`() async throws {
        try await TenantScene.open { scene in
            let file = try await Self.fetch(scene)
            let fields = ["slug": "tools", "name": "Acme Tools", "closed": "yes"]
            #expect(try await Self.send(scene, file.bytes, fields).status == 303)
            let tenant = try #require(try await scene.tenant("tools"))
            #expect(tenant.name == "Acme Tools" && tenant.isSuspended)
            #expect(try await scene.program.read(at: "tools") { try $0.program().name } == "Acme Tools")
            #expect(try await scene.site.browser().get("/tools/sign-in").status == 403)
        }
    }

    @Test func `is refused when it is damaged, taken or none, and nothing is there of it`() async throws {
        try await TenantScene.open { scene in
            let file = try await Self.fetch(scene)
            let taken = try await Self.send(scene, file.bytes, ["slug": "", "name": ""])
            #expect(taken.status == 422)
            #expect(taken.text.contains("There is a tenant “acme” already"))
            var broken = file.bytes
            broken[broken.count / 2] ^= 1
            let damaged = try await Self.send(scene, broken, ["slug": "two", "name": ""])
            #expect(damaged.status == 422)
            #expect(damaged.text.contains("is damaged"))
            #expect(damaged.text.contains(#"value="two""#))
            let other = try await Self.send(scene, Array("a,b\n1,2\n".utf8), ["slug": "two", "name": ""])
            #expect(other.status == 422)
            let none = try await Self.send(scene, [], ["slug": "two", "name": ""])
            #expect(none.text.contains("Choose the exported file"))
            let slug = try await Self.send(scene, file.bytes, ["slug": "Two!", "name": ""])
            #expect(slug.status == 422)
            #expect(try await scene.tenant("two") == nil)
            let files = try FileManager.default.contentsOfDirectory(
                atPath: scene.site.folder.path + "/tenants")
            #expect(!files.contains { $0.contains("two") }, "\(files)")
        }
    }

    @Test func `is for administrators only`() async throws {
        try await TenantScene.open { scene in
            _ = try await Self.fetch(scene)
            let marta = try await scene.site.signedIn(as: .coordinator)
            #expect(try await marta.get(Self.export).status == 303)
            #expect(try await marta.post(Self.export + "/file").status == 401)
        }
    }
}

extension TestBrowser {
    /// Sends a form with a file in it.
    fileprivate func upload(
        _ path: String, _ file: [UInt8], named name: String, _ fields: [String: String]
    ) async throws -> TestPage {
        let boundary = "----vouchsafe-test"
        var body: [UInt8] = []
        for (field, value) in fields {
            body += Array(
                "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(field)\"\r\n\r\n\(value)\r\n".utf8)
        }
        body += Array(
            "--\(boundary)\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\n\r\n"
                .utf8)
        body += file + Array("\r\n--\(boundary)--\r\n".utf8)
        var headers = Self.sameOrigin
        headers[.contentType] = "multipart/form-data; boundary=\(boundary)"
        return try await send(.post, path, headers: headers, bytes: body)
    }
}
