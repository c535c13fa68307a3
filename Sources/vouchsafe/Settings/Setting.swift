import Domain

/// One thing that can be set about a server, by its name in the environment and in a settings file.
enum Setting: String, CaseIterable, Sendable {
    case data = "VOUCHSAFE_DATA"
    case host = "VOUCHSAFE_HOST"
    case port = "VOUCHSAFE_PORT"
    case baseURL = "VOUCHSAFE_BASE_URL"
    case otherHosts = "VOUCHSAFE_OTHER_HOSTS"
    case proxies = "VOUCHSAFE_PROXIES"
    case publicFolder = "VOUCHSAFE_PUBLIC"
    case sessionIdle = "VOUCHSAFE_SESSION_IDLE"
    case sessionLife = "VOUCHSAFE_SESSION_LIFE"
    case compression = "VOUCHSAFE_COMPRESSION"
    case connections = "VOUCHSAFE_CONNECTIONS"
    case openTenants = "VOUCHSAFE_OPEN_TENANTS"
    case mailFrom = "VOUCHSAFE_MAIL_FROM"
    case smtpHost = "VOUCHSAFE_SMTP_HOST"
    case smtpPort = "VOUCHSAFE_SMTP_PORT"
    case smtpSecurity = "VOUCHSAFE_SMTP_SECURITY"
    case smtpUser = "VOUCHSAFE_SMTP_USER"
    case smtpPassword = "VOUCHSAFE_SMTP_PASSWORD"
    case smtpAuthorities = "VOUCHSAFE_SMTP_AUTHORITIES"
    case smtpName = "VOUCHSAFE_SMTP_NAME"
    case secretKey = "VOUCHSAFE_SECRET_KEY"
    case logLevel = "VOUCHSAFE_LOG_LEVEL"
    /// The settings file itself; set in the environment or by a flag.
    case file = "VOUCHSAFE_SETTINGS"

    /// Whether it may be kept in a file of its own, which the name with `_FILE` behind it then names.
    var isSecret: Bool { self == .secretKey || self == .smtpPassword }

    /// What says something about the mail server beside its name.
    static let ofMailServer: [Setting] = [
        .smtpPort, .smtpSecurity, .smtpUser, .smtpPassword, .smtpAuthorities, .smtpName,
    ]

    /// The flag that sets it, for messages.
    var flag: String? {
        switch self {
        case .data: "--data"
        case .host: "--host"
        case .port: "--port"
        case .baseURL: "--base-url"
        case .publicFolder: "--public"
        case .file: "--settings"
        case .otherHosts, .proxies, .sessionIdle, .sessionLife, .compression, .connections, .openTenants,
            .mailFrom, .smtpHost, .smtpPort, .smtpSecurity, .smtpUser, .smtpPassword, .smtpAuthorities,
            .smtpName,
            .secretKey, .logLevel:
            nil
        }
    }

    /// The setting of that name, or of the name of the file that holds a secret.
    static func named(_ name: String) -> (setting: Setting, isFile: Bool)? {
        if let setting = Setting(rawValue: name) { return (setting, false) }
        guard name.hasSuffix("_FILE"), let setting = Setting(rawValue: String(name.dropLast(5))),
            setting.isSecret
        else { return nil }
        return (setting, true)
    }

    /// Says that there is no such setting, and which was probably meant.
    static func unknown(_ name: String, in place: String) -> CommandFailure {
        let hint = NameMatch.suggestion(for: name, among: allCases.map(\.rawValue))
        return CommandFailure(
            "\(name)\(place): there is no such setting." + (hint.map { " Did you mean \($0)?" } ?? ""))
    }
}
