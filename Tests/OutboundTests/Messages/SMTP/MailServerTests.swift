import Testing

@testable import Outbound

@Suite struct `The mail server's settings` {
    private static let login = MailServer.Login(user: "refs", password: Secret("correct horse"))

    @Test func `have the port that goes with the encryption`() throws {
        #expect(try MailServer(host: "mx.test", security: .tls).port == 465)
        #expect(try MailServer(host: "mx.test", security: .startTLS).port == 587)
        #expect(try MailServer(host: "mx.test", security: .none).port == 25)
        #expect(try MailServer(host: "mx.test", port: 2525, security: .tls).port == 2525)
    }

    @Test(arguments: ["", "a b", "mx.test\r\nQUIT", "mx\0", "mx.test>", "münchen.test"])
    func `name a host and ourselves without anything that ends a command`(name: String) {
        #expect(throws: MailServer.Fault.host) { try MailServer(host: name, security: .tls) }
        #expect(throws: MailServer.Fault.name) {
            try MailServer(host: "mx.test", security: .tls, name: name)
        }
    }

    @Test func `let no password go in the clear but to this machine, when that is allowed`() throws {
        for host in ["mx.test", "10.0.0.2", "127.0.0.1.evil.test", "localhost.evil.test", "127.1", "0.0.0.0"]
        {
            #expect(throws: MailServer.Fault.passwordInTheClear, "\(host)") {
                try MailServer(host: host, security: .none, login: Self.login, allowsClearLogin: true)
            }
        }
        for host in ["localhost", "127.0.0.1", "127.8.0.1", "::1"] {
            #expect(throws: MailServer.Fault.passwordInTheClear, "\(host)") {
                try MailServer(host: host, security: .none, login: Self.login)
            }
            #expect(throws: Never.self, "\(host)") {
                try MailServer(host: host, security: .none, login: Self.login, allowsClearLogin: true)
            }
        }
    }

    @Test func `refuse what cannot be said in signing in`() {
        for text in ["", "a\0b", "a\r\nb", String(repeating: "a", count: 2000)] {
            #expect(throws: MailServer.Fault.user) {
                try MailServer(
                    host: "mx.test", security: .tls, login: .init(user: text, password: Secret("a")))
            }
            #expect(throws: MailServer.Fault.password) {
                try MailServer(
                    host: "mx.test", security: .tls, login: .init(user: "a", password: Secret(text)))
            }
        }
    }

    @Test func `show their password to nobody who prints them`() throws {
        let server = try MailServer(host: "mx.test", security: .tls, login: Self.login)
        var dumped = ""
        dump(server, to: &dumped)
        for text in ["\(server)", String(reflecting: server), dumped, "\(Self.login.password)"] {
            #expect(!text.contains("horse"))
        }
    }
}
