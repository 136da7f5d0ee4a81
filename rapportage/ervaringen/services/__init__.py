"""The acts on ervaringen."""
