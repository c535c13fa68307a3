import NIOCore
import NIOSSL

/// Encryption towards a mail server: its certificate is checked, by name and by who vouches for it, always.
enum SMTPTLS {
    /// - Throws: temporarily, where the named file of certificates can't be used.
    static func context(_ server: MailServer) throws(SMTPFailure) -> NIOSSLContext {
        var configuration = TLSConfiguration.makeClientConfiguration()
        configuration.minimumTLSVersion = .tlsv12
        configuration.certificateVerification = .fullVerification
        if let file = server.authorities { configuration.trustRoots = .file(file) }
        do {
            return try NIOSSLContext(configuration: configuration)
        } catch {
            throw .unencrypted(
                "The certificates in \(server.authorities ?? "the system's folder") can't be read: \(error)")
        }
    }

    /// What encrypts one connection. The certificate has to be for the host's name, or for its address where that is
    /// how it was named.
    static func handler(_ context: NIOSSLContext, host: String) throws -> NIOSSLClientHandler {
        let isAddress = (try? SocketAddress(ipAddress: host, port: 0)) != nil
        return try NIOSSLClientHandler(context: context, serverHostname: isAddress ? nil : host)
    }

    /// What an error of TLS means to whoever set up the mail server; nil for any other error.
    static func failure(_ error: any Error) -> SMTPFailure? {
        if let error = error as? NIOSSLExtraError {
            return .unencrypted(
                error == .failedToValidateHostname || error == .serverHostnameImpossibleToMatch
                    ? "The mail server's certificate is for another name: nothing was sent."
                    : "TLS with the mail server failed (\(error)): nothing was sent.")
        }
        guard let error = error as? NIOSSLError else { return nil }
        let why = "\(error)"
        return .unencrypted(
            why.contains("CERTIFICATE_VERIFY_FAILED")
                ? "The mail server's certificate has run out or nobody we trust vouches for it: nothing was sent."
                : "TLS with the mail server failed (\(why)): nothing was sent.")
    }
}
