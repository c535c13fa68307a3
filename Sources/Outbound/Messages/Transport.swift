/// How mail leaves this server.
package enum Transport: Sendable {
    /// Without a mail server: into files, one a letter.
    case files(MailFolder)

    /// What became of one mail.
    enum Outcome: Sendable {
        case written(file: String)
        /// For a reason that may pass.
        case held(String)
    }

    /// Lets mails leave; the outcomes are in their order.
    func deliver(_ mails: [Mail]) async -> [Outcome] {
        switch self {
        case .files(let folder): folder.keep(mails)
        }
    }
}
