import Foundation

/// A folder that mail is put into as files, where there is no mail server to give it to.
package struct MailFolder: Sendable {
    /// What became of one mail.
    enum Outcome: Sendable {
        case written(file: String)
        /// For a reason that may pass.
        case held(String)
    }

    private let path: String

    package init(_ path: String) {
        self.path = path
    }

    /// Puts each mail into a file named for it, whole or not at all, and on disk when this returns. Written again after
    /// a crash it is the same file.
    func keep(_ mails: [Mail]) -> [Outcome] {
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            let outcomes = mails.map(keep)
            try flushNames()
            return outcomes
        } catch {
            return mails.map { _ in .held("\(path) can't be written to: \(error)") }
        }
    }

    private func keep(_ mail: Mail) -> Outcome {
        let (name, draft) = ("\(mail.name).eml", "\(path)/.\(mail.name).new")
        do {
            // Some of them hold links that sign their receiver in.
            // Foundation makes a file by way of another, which a server that is killed meanwhile would leave behind.
            let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
            guard descriptor >= 0 else { throw Fault.last }
            let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
            defer { try? file.close() }
            try file.write(contentsOf: mail.bytes)
            try file.synchronize()
            guard rename(draft, "\(path)/\(name)") == 0 else { throw Fault.last }
            return .written(file: "mail/\(name)")
        } catch {
            return .held("\(name) can't be written: \(error)")
        }
    }

    /// A file's name is on disk when its folder is.
    private func flushNames() throws {
        let descriptor = open(path, O_RDONLY)
        guard descriptor >= 0 else { throw Fault.last }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw Fault.last }
    }

    private struct Fault: Error, CustomStringConvertible {
        let description: String

        /// What the system said last.
        static var last: Fault { Fault(description: String(cString: strerror(errno))) }
    }
}
