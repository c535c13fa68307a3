import Domain
import Foundation

/// A file of settings: a NAME=value a line, as systemd's EnvironmentFile has them; lines that begin with # are comments.
struct SettingsFile {
    private(set) var values: [String: (value: String, line: Int)] = [:]

    /// - Throws: `CommandFailure` that names the file and the line.
    init(at path: String) throws(CommandFailure) {
        guard let text = try? String(contentsOf: URL(fileURLWithPath: path), encoding: .utf8) else {
            throw CommandFailure("\(Setting.file.rawValue): there is no readable file \(path).")
        }
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .enumerated()
        {
            let line = String(line).trimmingBlanks
            if line.isEmpty || line.hasPrefix("#") { continue }
            guard let equals = line.firstIndex(of: "="), equals != line.startIndex else {
                throw CommandFailure("\(path), line \(index + 1): this is not NAME=value.")
            }
            let name = String(line[..<equals]).trimmingBlanks
            guard values[name] == nil else {
                throw CommandFailure("\(name) (\(path), line \(index + 1)): it is set twice.")
            }
            values[name] = (
                Self.unquoted(String(line[line.index(after: equals)...]).trimmingBlanks), index + 1
            )
        }
    }

    private static func unquoted(_ value: String) -> String {
        guard value.count >= 2, let first = value.first, first == "\"" || first == "'", value.last == first
        else { return value }
        return String(value.dropFirst().dropLast())
    }
}
