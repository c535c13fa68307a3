import Foundation
import Outbound
import Testing
import Web

@testable import vouchsafe

@Suite struct `The settings of the mail server` {
    private static let base = BaseURL("https://refs.example.com")

    private static func server(_ environment: [String: String]) throws -> MailServer? {
        try Settings(environment: environment).mailServer(for: try #require(base))
    }

    @Test func `name none unless one is named`() throws {
        #expect(try Self.server([:]) == nil)
    }

    @Test func `want TLS unless told otherwise, on the port where it is usual`() throws {
        let usual = try #require(try Self.server(["VOUCHSAFE_SMTP_HOST": "mx.example.com"]))
        #expect(usual.security == .startTLS && usual.port == 587)
        #expect(usual.name == "refs.example.com")
        #expect(usual.login == nil)
        let whole = try #require(
            try Self.server([
                "VOUCHSAFE_SMTP_HOST": "mx.example.com", "VOUCHSAFE_SMTP_SECURITY": "tls",
                "VOUCHSAFE_SMTP_USER": "refs", "VOUCHSAFE_SMTP_PASSWORD": "hunter2",
                "VOUCHSAFE_SMTP_NAME": "app.example.com",
            ]))
        #expect(whole.security == .tls && whole.port == 465)
        #expect(whole.name == "app.example.com")
        #expect(whole.login?.user == "refs")
    }

    @Test(arguments: [
        ["VOUCHSAFE_SMTP_PORT": "25"],
        ["VOUCHSAFE_SMTP_HOST": "mx example"],
        ["VOUCHSAFE_SMTP_PORT": "0", "VOUCHSAFE_SMTP_HOST": "mx.example.com"],
        ["VOUCHSAFE_SMTP_SECURITY": "ssl", "VOUCHSAFE_SMTP_HOST": "mx.example.com"],
        ["VOUCHSAFE_SMTP_USER": "refs", "VOUCHSAFE_SMTP_HOST": "mx.example.com"],
        ["VOUCHSAFE_SMTP_PASSWORD": "hunter2", "VOUCHSAFE_SMTP_HOST": "mx.example.com"],
        ["VOUCHSAFE_SMTP_AUTHORITIES": "/nowhere/at/all", "VOUCHSAFE_SMTP_HOST": "mx.example.com"],
        ["VOUCHSAFE_SMTP_NAME": "a b", "VOUCHSAFE_SMTP_HOST": "mx.example.com"],
        [
            "VOUCHSAFE_SMTP_SECURITY": "none", "VOUCHSAFE_SMTP_HOST": "mx.example.com",
            "VOUCHSAFE_SMTP_USER": "refs", "VOUCHSAFE_SMTP_PASSWORD": "hunter2",
        ],
    ])
    func `stop the start with the name of what is wrong, and never repeat a password`(
        environment: [String: String]
    ) throws {
        let fault = #expect(throws: CommandFailure.self) { try Self.server(environment) }
        let words = try #require(fault?.description)
        #expect(environment.keys.contains { words.hasPrefix($0) }, "\(words)")
        #expect(!words.contains("hunter2"))
    }

    @Test func `let a password go in the clear to this machine only`() throws {
        let near = [
            "VOUCHSAFE_SMTP_SECURITY": "none", "VOUCHSAFE_SMTP_HOST": "127.0.0.1",
            "VOUCHSAFE_SMTP_USER": "refs", "VOUCHSAFE_SMTP_PASSWORD": "hunter2",
        ]
        #expect(try Self.server(near)?.login != nil)
    }

    @Test func `are tried out by the doctor, who says where mail goes and what is wrong`() async throws {
        let program = try Program()
        defer { program.remove() }
        try await program.makeTenants("acme")
        #expect(try await program.run("doctor").out.contains("Mail: into files"))
        // Nobody listens on the first port.
        let ill = try await program.run(
            ["doctor"],
            environment: [
                "VOUCHSAFE_SMTP_HOST": "127.0.0.1", "VOUCHSAFE_SMTP_PORT": "1",
                "VOUCHSAFE_SMTP_SECURITY": "none",
            ])
        #expect(ill.code == 1)
        #expect(ill.out.contains("Wrong: the mail server 127.0.0.1:1 takes no mail from here"))
        let wrong = try await program.run(["doctor"], environment: ["VOUCHSAFE_SMTP_PORT": "1"])
        #expect(wrong.code == 1)
        #expect(wrong.errors.contains("VOUCHSAFE_SMTP_PORT"))
    }
}
