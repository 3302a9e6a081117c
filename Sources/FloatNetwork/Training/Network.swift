/// A feed-forward network: logits[b×outputs] of x[b×inputs].
public final class Network {
  /// What its layers were made from.
  public let architecture: Architecture
  package let layers: Sequential

  /// What the optimizer changes, from the first layer to the last.
  public var parameters: [Parameter] { layers.parameters }
  /// Parameters and running averages: all numbers that make up the network.
  public var tensors: [Parameter] { layers.parameters + layers.state }

  /// A network with initial weights.
  ///
  /// They are LeCun's in SELU networks, highway gates and the last layer, otherwise He's. Biases
  /// are 0, those of highway gates −2.
  public init(_ architecture: Architecture, seed: UInt64) {
    self.architecture = architecture
    let random = RandomStream(seed: seed)
    layers = Sequential(Self.layers(architecture, random))
  }

  private static func layers(_ a: Architecture, _ random: RandomStream) -> [any Layer] {
    var layers: [any Layer] = []
    var inputs = a.inputs
    var index = 0
    func dense(_ outputs: Int, _ initialization: Initialization = .he) -> Dense {
      defer { index += 1 }
      return Dense(
        "layer\(index)", inputs: inputs, outputs: outputs, initialization: initialization,
        random: random.substream(index))
    }
    let drops = a.dropout > 0
    for (position, width) in a.widths.enumerated() {
      switch a.kind {
      case .snn:
        layers += [dense(width, .lecun), ActivationLayer(.selu, width: width)]
        if drops { layers.append(Dropout(alphaRate: a.dropout, width: width)) }
      case .msraInit: layers += [dense(width), ActivationLayer(.relu, width: width)]
      case .batchNorm:
        layers += [
          dense(width), BatchNormalization("norm\(index)", width: width),
          ActivationLayer(.relu, width: width),
        ]
      case .layerNorm:
        layers += [
          dense(width), LayerNormalization("norm\(index)", width: width),
          ActivationLayer(.relu, width: width),
        ]
      case .weightNorm:
        layers += [
          WeightNormalized(
            "layer\(index)", inputs: inputs, outputs: width, initialization: .he,
            random: random.substream(index)),
          ActivationLayer(.relu, width: width),
        ]
        index += 1
      case .highway:
        if position == 0, a.form != .input {
          layers += [dense(width), ActivationLayer(.relu, width: width)]
        } else {
          layers.append(Highway("highway\(index)", width: width, random: random.substream(index)))
          index += 1
        }
      case .resNet:
        if position == 0 {
          layers += [
            dense(width), BatchNormalization("norm\(index)", width: width),
            ActivationLayer(.relu, width: width),
          ]
        } else if position.isMultiple(of: 2) {
          let inside = max(1, Int((Double(width) * (a.bottleneck ?? 1)).rounded()))
          let entry = inputs
          let first = dense(inside)
          let norm = BatchNormalization("norm\(index)", width: inside)
          inputs = inside
          let second = dense(width)
          let block = Sequential([
            first, norm, ActivationLayer(.relu, width: inside), second,
            BatchNormalization("norm\(index)", width: width),
          ])
          inputs = entry
          let shortcut = entry == width ? nil : dense(width, .lecun)
          layers += [
            Residual(block, inputs: entry, width: width, shortcut: shortcut),
            ActivationLayer(.relu, width: width),
          ]
        } else {
          // Every second position is the first layer of a block, which its partner builds.
          continue
        }
      }
      if drops, a.kind != .snn { layers.append(Dropout(rate: a.dropout, width: width)) }
      inputs = width
    }
    layers.append(dense(a.outputs, .lecun))
    return layers
  }

  /// Logits, b×outputs, in a buffer that the next forward pass overwrites.
  ///
  /// x is b×inputs; the network keeps it for the backward pass.
  public func forward(_ x: Matrix, _ pass: Pass) -> Matrix { layers.forward(x, pass) }

  /// Sets the gradients of all parameters, after a forward pass.
  ///
  /// - Parameters:
  ///   - gradient: Of the loss by the logits, b×outputs.
  ///   - pass: That of the forward pass.
  /// - Returns: The gradient by the inputs, b×inputs, in a buffer that the next backward pass
  ///   overwrites.
  @discardableResult
  public func backward(_ gradient: Matrix, _ pass: Pass) -> Matrix {
    layers.backward(gradient, pass)
  }
}
