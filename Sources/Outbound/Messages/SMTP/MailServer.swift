package import NIOCore

/// The mail server that takes this server's mail, and what it has to prove and be told before it gets any.
package struct MailServer: Hashable, Sendable {
    /// How the connection is kept from being read and changed on its way.
    package enum Security: String, Hashable, Sendable, CaseIterable {
        /// TLS from the first byte (RFC 8314 §3.3).
        case tls
        /// TLS from the second command on (RFC 3207); a server that does not offer it gets nothing.
        case startTLS = "starttls"
        /// None: for a relay on the same machine or behind the same wall.
        case none

        /// Where servers listen for it.
        package var usualPort: Int {
            switch self {
            case .tls: 465
            case .startTLS: 587
            case .none: 25
            }
        }
    }

    /// By whom the mail is handed in.
    package struct Login: Hashable, Sendable {
        package let user: String
        package let password: Secret

        package init(user: String, password: Secret) {
            self.user = user
            self.password = password
        }
    }

    /// Why a mail server cannot be set up as it was said.
    package enum Fault: Error, Hashable, Sendable {
        case host
        case port
        case name
        case user
        case password
        /// A password, and nothing that keeps it from being read on its way.
        case passwordInTheClear
    }

    package let host: String
    package let port: Int
    package let security: Security
    package let login: Login?
    /// The file of certificates in PEM that vouch for the server; nil for those the system trusts.
    package let authorities: String?
    /// The name by which this server introduces itself.
    package let name: String
    package let timeouts: Timeouts

    /// - Parameter allowsClearLogin: whether the password may go to a server on this machine without TLS; to any other
    ///   it never does.
    package init(
        host: String, port: Int? = nil, security: Security, login: Login? = nil,
        allowsClearLogin: Bool = false, authorities: String? = nil, name: String = "localhost",
        timeouts: Timeouts = Timeouts()
    ) throws(Fault) {
        guard Self.isHostName(host) else { throw .host }
        guard (1...65_535).contains(port ?? security.usualPort) else { throw .port }
        guard Self.isHostName(name.trimming("[", "]")) else { throw .name }
        if let login {
            guard Self.isLine(login.user, most: 255) else { throw .user }
            guard Self.isLine(login.password.revealed, most: 1024) else { throw .password }
            guard security != .none || (allowsClearLogin && Self.isLoopback(host)) else {
                throw .passwordInTheClear
            }
        }
        self.host = host
        self.port = port ?? security.usualPort
        self.security = security
        self.login = login
        self.authorities = authorities
        self.name = name
        self.timeouts = timeouts
    }

    /// Whether the name or address can only mean this machine.
    static func isLoopback(_ host: String) -> Bool {
        ["localhost", "::1"].contains(host.lowercased()) || isLoopbackFour(host)
    }

    private static func isLoopbackFour(_ host: String) -> Bool {
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
    }

    /// A name or an address, of either version: nothing that could end a command.
    private static func isHostName(_ text: String) -> Bool {
        (1...255).contains(text.utf8.count)
            && text.utf8.allSatisfy { byte in
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                    || byte == 0x2D || byte == 0x2E || byte == 0x3A || byte == 0x5F
            }
    }

    /// Not empty and without control bytes: PLAIN separates its parts by NUL (RFC 4616 §2).
    private static func isLine(_ text: String, most: Int) -> Bool {
        (1...most).contains(text.utf8.count) && text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
    }
}

extension MailServer {
    /// How long each step may take; by default what RFC 5321 §4.5.3.2 asks of a client, save for connecting.
    package struct Timeouts: Hashable, Sendable {
        package var connection = TimeAmount.seconds(30)
        /// For the greeting, the handshake and each answer.
        package var answer = TimeAmount.minutes(5)
        /// For the server to say that it is ready for the mail.
        package var data = TimeAmount.minutes(2)
        /// For each block of the mail to be taken.
        package var block = TimeAmount.minutes(3)
        /// For the answer to the whole mail: a server that was slow may have taken it all the same, and whoever stops
        /// waiting sends it twice.
        package var completion = TimeAmount.minutes(10)

        package init() {}

        /// For whoever only wants to know whether the server is there.
        package static let brief: Timeouts = {
            var timeouts = Timeouts()
            (timeouts.connection, timeouts.answer) = (.seconds(10), .seconds(10))
            return timeouts
        }()
    }
}

extension String {
    /// Without these around it; as it is where one of them is missing.
    fileprivate func trimming(_ opening: Character, _ closing: Character) -> String {
        first == opening && last == closing && count > 1 ? String(dropFirst().dropLast()) : self
    }
}
