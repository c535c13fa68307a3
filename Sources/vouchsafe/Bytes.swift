/// Sizes of files for people.
enum Bytes {
    static func spelled(_ bytes: Int) -> String {
        switch bytes {
        case ..<1024: "\(bytes) B"
        case ..<(1024 * 1024): "\(bytes / 1024) KB"
        case ..<(1024 * 1024 * 1024): "\(bytes / (1024 * 1024)) MB"
        default: "\(bytes / (1024 * 1024 * 1024)) GB"
        }
    }
}
