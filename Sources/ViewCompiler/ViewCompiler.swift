import Foundation
@main struct ViewCompiler { static func main() {} }
