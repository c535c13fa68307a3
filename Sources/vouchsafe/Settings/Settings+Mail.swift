import Domain
import Outbound
import Store
import Web

/// The settings of how mail leaves.
extension Settings {
    /// In whose name mail leaves; without one, a name at the host that people know.
    func mailSender(for base: BaseURL) throws(CommandFailure) -> MailSender {
        if let text = text(.mailFrom) {
            guard let address = MailAddress(text), address.isASCII else {
                throw fault(.mailFrom, "“\(text)” is no mail address, as references@example.com.")
            }
            return MailSender(address)
        }
        let host = Self.host(of: base)
        guard
            let address = MailAddress("references@\(host)")
                ?? MailAddress("references@\(host.filter { $0.isLetter || $0.isNumber }).invalid")
        else {
            throw fault(.mailFrom, "set it to the address that mail comes from, as references@example.com.")
        }
        return MailSender(address)
    }

    /// The mail server that mail is handed to; nil where mail is kept as files.
    ///
    /// - Parameter timeouts: how long it is waited for at each step.
    func mailServer(
        for base: BaseURL, timeouts: MailServer.Timeouts = MailServer.Timeouts()
    ) throws(CommandFailure) -> MailServer? {
        guard let host = text(.smtpHost) else {
            if let stray = Setting.ofMailServer.first(where: { text($0) != nil }) {
                throw fault(
                    stray,
                    "it says something about a mail server, and \(Setting.smtpHost.rawValue) names none.")
            }
            return nil
        }
        let security = try choice(.smtpSecurity, MailServer.Security.self) ?? .startTLS
        let port = try number(.smtpPort, 1...65_535, "a port")
        var login: MailServer.Login?
        if let user = text(.smtpUser) {
            guard let password = text(.smtpPassword) else {
                throw fault(.smtpUser, "there is no \(Setting.smtpPassword.rawValue) with it.")
            }
            login = MailServer.Login(user: user, password: Secret(password))
        } else if text(.smtpPassword) != nil {
            throw fault(.smtpPassword, "there is no \(Setting.smtpUser.rawValue) with it.")
        }
        if let file = text(.smtpAuthorities), !DiskFile(file).exists {
            throw fault(.smtpAuthorities, "there is no file \(file).")
        }
        do throws(MailServer.Fault) {
            return try MailServer(
                host: host, port: port, security: security, login: login, allowsClearLogin: true,
                authorities: text(.smtpAuthorities), name: text(.smtpName) ?? Self.host(of: base),
                timeouts: timeouts)
        } catch {
            throw fault(of: error)
        }
    }

    /// What a password says is not repeated, even a mistyped one.
    private func fault(of fault: MailServer.Fault) -> CommandFailure {
        switch fault {
        case .host: self.fault(.smtpHost, "“\(text(.smtpHost) ?? "")” is no host, as smtp.example.com.")
        case .port: self.fault(.smtpPort, "it is no port.")
        case .name: self.fault(.smtpName, "“\(text(.smtpName) ?? "")” is no host name, as refs.example.com.")
        case .user: self.fault(.smtpUser, "it is empty, too long or has a line break.")
        case .password: self.fault(.smtpPassword, "it is empty, too long or has a line break.")
        case .passwordInTheClear:
            self.fault(
                .smtpSecurity,
                "without TLS a password goes to this machine only; set it to starttls or tls.")
        }
    }

    private static func host(of base: BaseURL) -> String {
        let authority = base.authority
        if authority.hasPrefix("[") { return String(authority.prefix { $0 != "]" }) + "]" }
        return authority.split(separator: ":").first.map(String.init) ?? "localhost"
    }
}
