/// How mail leaves this server.
package enum Transport: Sendable {
    /// Without a mail server: into files, one a letter.
    case files(MailFolder)
    /// To a mail server, one after another.
    case server(MailGateway)

    /// Nothing is sent for a while.
    func rest() async {
        switch self {
        case .files: break
        case .server(let gateway): await gateway.rest()
        }
    }
}
