import Domain
import Foundation

/// What a command was told: a flag beats the environment, the environment the settings file. A wrong setting, or one that
/// does not exist, stops the command with its name.
struct Settings: Sendable {
    private struct Value: Sendable {
        let text: String
        /// Where it stands, for messages: " (settings.conf, line 3)".
        let place: String
        var isFlag = false
    }

    private var values: [Setting: Value] = [:]

    /// - Parameter flags: what stands on the command line; nil where it does not.
    init(
        flags: [Setting: String?] = [:],
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws(CommandFailure) {
        if let path = flags[.file].flatMap(\.self) ?? environment[Setting.file.rawValue], !path.isEmpty {
            let file = try SettingsFile(at: path)
            try take(file.values.map { ($0, $1.value, " (\(path), line \($1.line))") })
        }
        // An empty variable is one that a script did not fill in.
        try take(
            environment.filter { $0.key.hasPrefix("VOUCHSAFE_") && !$0.value.isEmpty }.map { ($0, $1, "") })
        for (setting, text) in flags {
            guard let text else { continue }
            values[setting] = Value(
                text: text, place: setting.flag.map { " (\($0))" } ?? "", isFlag: true)
        }
    }

    private mutating func take(_ entries: [(String, String, String)]) throws(CommandFailure) {
        var seen: Set<Setting> = []
        for (name, text, place) in entries.sorted(by: { $0.0 < $1.0 }) {
            guard let (setting, isFile) = Setting.named(name) else {
                throw Setting.unknown(name, in: place)
            }
            guard seen.insert(setting).inserted else {
                throw CommandFailure(
                    "\(name)\(place): \(setting.rawValue) is set as well; one of them is enough.")
            }
            values[setting] = Value(
                text: isFile ? try Self.content(of: text, name + place) : text, place: place)
        }
    }

    /// A secret out of the file that is named in its stead, without the line break at its end.
    private static func content(of path: String, _ name: String) throws(CommandFailure) -> String {
        guard let text = try? String(contentsOf: URL(fileURLWithPath: path), encoding: .utf8) else {
            throw CommandFailure("\(name): there is no readable file \(path).")
        }
        return text.trimmingCharacters(in: .whitespacesAndNewlines)
    }
}

/// Reading a setting as what it is.
extension Settings {
    func text(_ setting: Setting) -> String? { values[setting]?.text }

    func fault(_ setting: Setting, _ why: String) -> CommandFailure {
        let value = values[setting]
        return CommandFailure(
            "\(setting.rawValue)\(value?.place ?? ""): \(why)", isUsage: value?.isFlag ?? false)
    }

    /// - Parameter what: what the number counts, for the message: "a port".
    func number(_ setting: Setting, _ range: ClosedRange<Int>, _ what: String) throws(CommandFailure) -> Int?
    {
        guard let text = text(setting) else { return nil }
        guard let number = Int(text), range.contains(number) else {
            throw fault(
                setting,
                "“\(text)” is not \(what); choose a number from \(range.lowerBound) to \(range.upperBound).")
        }
        return number
    }

    /// Names between commas or blanks, each checked.
    func names(
        _ setting: Setting, _ what: String, where isGood: (String) -> Bool
    ) throws(CommandFailure) -> [String] {
        let names = (text(setting) ?? "").split { $0 == "," || $0.isWhitespace }.map(String.init)
        if let bad = names.first(where: { !isGood($0) }) {
            throw fault(setting, "“\(bad)” is not \(what).")
        }
        return names
    }

    /// Seconds out of "30s", "15m", "12h" or "14d".
    func duration(_ setting: Setting) throws(CommandFailure) -> TimeInterval? {
        guard let text = text(setting) else { return nil }
        let units: [Character: TimeInterval] = ["s": 1, "m": 60, "h": 3600, "d": 86_400]
        guard let unit = text.last.flatMap({ units[$0] }), let count = Int(text.dropLast()),
            (1...100_000).contains(count)
        else { throw fault(setting, "“\(text)” is no length of time; write it as 30s, 15m, 12h or 14d.") }
        return Double(count) * unit
    }

    func choice<Choice: RawRepresentable & CaseIterable>(
        _ setting: Setting, _ type: Choice.Type
    ) throws(CommandFailure) -> Choice? where Choice.RawValue == String {
        guard let text = text(setting) else { return nil }
        guard let choice = Choice(rawValue: text) else {
            throw fault(
                setting,
                "“\(text)” is none of \(Choice.allCases.map(\.rawValue).joined(separator: ", ")).")
        }
        return choice
    }
}
