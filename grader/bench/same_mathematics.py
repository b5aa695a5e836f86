"""Is it the same mathematics? Trains random shapes with our solutions and with PyTorch in float64, from the same start
and in the same order, and compares all weights, biases and losses. Fails where two numbers differ by more than 1e-9.

    pip install numpy torch
    python grader/bench/same_mathematics.py
"""

import random
import sys
import tempfile
from pathlib import Path

import numpy
import torch

from common import binary, build, versions

TOLERANCE = 1e-9


def pytorch(folder, batch_size, epochs, layers):
    """Trains as the folder says. Returns the losses before and after, and the parameters after."""
    tensor = lambda name: torch.from_numpy(numpy.load(folder / f"{name}.npy"))
    x, labels = tensor("x"), tensor("labels")
    parts = []
    for i in range(layers):
        weight = tensor(f"start_weight{i}")
        linear = torch.nn.Linear(*weight.shape, bias=layers > 1, dtype=torch.float64)
        with torch.no_grad():
            linear.weight.copy_(weight.T)  # PyTorch keeps (outputs, inputs)
            if layers > 1:
                linear.bias.copy_(tensor(f"start_bias{i}"))
        parts += [linear, torch.nn.ReLU()]
    model = torch.nn.Sequential(*parts[:-1])
    criterion, optimizer = torch.nn.CrossEntropyLoss(), torch.optim.SGD(model.parameters(), lr=0.5)
    losses = [criterion(model(x), labels).item()]
    for epoch in range(epochs):
        if layers > 1:  # problem 79 lets the learning rate fall to 0 in a straight line
            optimizer.param_groups[0]["lr"] = 0.5 * (1 - epoch / epochs)
        for batch in tensor(f"order{epoch}").split(batch_size):
            optimizer.zero_grad()
            criterion(model(x[batch]), labels[batch]).backward()
            optimizer.step()
    losses.append(criterion(model(x), labels).item())
    return losses, [parameter.detach().numpy().T for parameter in model.parameters()]


def ours(folder, layers):
    """What our side wrote: the same."""
    names = [name for i in range(layers) for name in (f"end_weight{i}", f"end_bias{i}")]
    paths = [folder / f"{name}.npy" for name in names]
    return numpy.load(folder / "loss.npy"), [numpy.load(path) for path in paths if path.exists()]


def main():
    build()
    torch.set_num_threads(1)
    choose = random.Random(5)
    cases = [(10_684, 300, 4, batch_size, 1, []) for batch_size in (1, 64, 1024)] + [(10_684, 300, 4, 64, 1, [256])]
    cases.append((1000, 300, 4, 1, 1, [256]))  # one row goes another way in problem 79
    for _ in range(40):
        hidden = [choose.randint(1, 40) for _ in range(choose.randint(0, 2))]
        l = 4 if hidden else choose.randint(2, 9)  # the training of problem 79 knows 4 labels
        n = choose.randint(1, 300)
        cases.append((n, choose.randint(1, 60), l, choose.randint(1, n + 1), choose.randint(1, 3), hidden))

    print(versions())
    print("\n| N | D | L | hidden | B | epochs | loss before | loss after | largest difference |")
    print("|---|---|---|---|---|---|---|---|---|")
    worst = 0.0
    for seed, (n, d, l, batch_size, epochs, hidden) in enumerate(cases):
        with tempfile.TemporaryDirectory() as folder:
            folder = Path(folder)
            binary("numbers", folder, n, d, l, batch_size, epochs, seed, *hidden)
            losses, parameters = ours(folder, 1 + len(hidden))
            their_losses, their_parameters = pytorch(folder, batch_size, epochs, 1 + len(hidden))
        assert len(parameters) == len(their_parameters), "not as many parameters"
        pairs = [(losses, their_losses), *zip(parameters, their_parameters)]
        difference = max(float(numpy.abs(a - b).max()) for a, b in pairs)
        worst = max(worst, difference)
        sizes = "-".join(map(str, hidden)) or "none"
        row = [n, d, l, sizes, batch_size, epochs, f"{losses[0]:.6f}", f"{losses[1]:.6f}", f"{difference:.1e}"]
        print("|", " | ".join(map(str, row)), "|", flush=True)
    same = worst <= TOLERANCE
    print(f"\nlargest difference of all: {worst:.1e}, {'below' if same else 'ABOVE'} {TOLERANCE:.0e}")
    sys.exit(not same)


if __name__ == "__main__":
    main()
